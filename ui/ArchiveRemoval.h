// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"
#include "app/settings/Profile.h"

#include <QObject>

#include <map>
#include <vector>

class QWidget;

namespace readback {

class Dialogs;
class Settings;

// What is kept of a connection that is gone, or that leads to another account now, is of no use to
// anybody: offers to remove it. Window's thread.
class ArchiveRemoval : public QObject
{
    Q_OBJECT
public:
    // All outlive it; questions go to `window`.
    ArchiveRemoval(Settings &settings, Dialogs &dialogs, QWidget *window);
    ~ArchiveRemoval() override;

private:
    void settingsChanged();
    void offer(const Profile &profile, const QString &folder);
    void remove(const QString &folder);

    Settings &m_settings;
    Dialogs &m_dialogs;
    QWidget *m_window;
    std::vector<Profile> m_profiles; // as they were
    std::map<QString, CallHandle> m_removing; // by folder
};

} // namespace readback
