// SPDX-License-Identifier: MIT
#pragma once

#include "app/text/CallLink.h"
#include "ui/MainWindow.h"

namespace readback {

// Opens links to calls (CallLink) in the main window: in the session there is, else in that of the
// profile they are for. A link can come from anybody: no host is asked that is not a profile's, and
// what cannot be opened is told in a dialog. Window's thread.
class WindowLinks : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        SessionHost &host;
        CallBrowser &browser;
        const Settings &settings;
        Dialogs &dialogs;
    };

    // All parts outlive it.
    WindowLinks(const Parts &parts, QWidget *window);

    // The text of a link; what is none is told. False: nothing is opened.
    bool open(const QString &text);

signals:
    // By who was told that no profile is for a link.
    void settingsRequested();

private:
    bool isOpen(const CallLink &link) const;
    // Null: no profile is for that host.
    const Profile *profileFor(const CallLink &link) const;
    void tellNoProfile(const CallLink &link);

    Parts m_parts;
    QWidget *m_window;
};

} // namespace readback
