// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"

#include <QObject>

#include <vector>

namespace readback {

class CallBrowser;
class ExportController;
class SessionHost;
class StatusStrip;
class WindowActions;

// Saving from the main window: which calls the two actions mean, and what the status bar says
// meanwhile. Window's thread.
class WindowExport : public QObject
{
    Q_OBJECT
public:
    // All outlive it.
    struct Parts
    {
        SessionHost &host;
        WindowActions &actions;
        CallBrowser &browser;
        ExportController &exports;
        StatusStrip &status;
    };
    explicit WindowExport(const Parts &parts, QObject *parent = nullptr);

    // What can be saved now.
    void update();

private:
    void start(std::vector<Conversation> conversations);

    Parts m_parts;
};

} // namespace readback
