// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Error.h"

#include <QObject>

#include <optional>

class QMainWindow;
class QStackedWidget;

namespace readback {

class CallBrowser;
class ExportController;
class FirstStartPage;
class Session;
class SessionHost;
class Settings;
struct StartOptions;
class StatusStrip;
class WindowActions;

// The main window's one session: opens what is asked for, and shows where the window is connected,
// in its title, its status bar and by the page that is in front; without any profile that is the
// first-start page. Window's thread.
class WindowSession : public QObject
{
    Q_OBJECT
public:
    // All outlive it. The browser is one of the pages.
    struct Parts
    {
        SessionHost &host;
        WindowActions &actions;
        CallBrowser &browser;
        ExportController &exports;
        StatusStrip &status;
        QStackedWidget &pages;
        Settings &settings;
    };
    WindowSession(const Parts &parts, QMainWindow *window);

    // The page that open() will begin with, for the first frame.
    void prepare(const StartOptions &options);
    // The demo, a profile, or the first-start page where there is no profile.
    void open(const StartOptions &options);
    void openDemo();
    // Empty, or not there any more: the first-start page.
    void openProfile(const QString &id);

signals:
    // There is another session, or none; it is not used yet.
    void changed();
    // The session is there: its calls can be listed.
    void opened();
    // There is none, and none is on its way.
    void firstStartShown();
    // From the first-start page.
    void settingsRequested();

private:
    void connectHost();
    void openProfileNamed(const QString &name);
    FirstStartPage *firstStart();
    void showFirstStart();
    void letGo();
    void take(Session *session);
    void connectSession(Session *session);
    void judge(const std::optional<Error> &failure);
    void showConnection();
    void showUnconnected();
    void fail(const Error &error);

    Parts m_parts;
    std::optional<ErrorKind> m_trouble; // of the session's sign-in or last listing, what came last
    QMainWindow *m_window;
    FirstStartPage *m_firstStart = nullptr; // null until it is shown
};

} // namespace readback
