// SPDX-License-Identifier: MIT
#pragma once

#include "app/settings/SettingsData.h"

#include <QObject>

class QAction;

namespace readback {

class Settings;
class TranscriptPane;
class WindowActions;

// How a call is read: turns or phrases, what is shown beside the text, and who is who. Connects the
// actions with the reading pane and keeps what is chosen in the settings. What it is given outlives
// it.
class ReadingActions : public QObject
{
    Q_OBJECT
public:
    ReadingActions(
        WindowActions &actions, TranscriptPane &pane, Settings &settings, QObject *parent);

private:
    void connectOption(QAction *action, bool SettingsData::*option);
    void apply();
    void connectSwap(QAction *action);

    TranscriptPane &m_pane;
    Settings &m_settings;
};

} // namespace readback
