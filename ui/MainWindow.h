// SPDX-License-Identifier: MIT
#pragma once

#include "ui/StartOptions.h"
#include "ui/session/SessionHost.h"

#include <QMainWindow>

class QStackedWidget;

namespace readback {

class CallBrowser;
class Clock;
class Dialogs;
class ExportController;
struct HandoverMessage;
class LayeredSecretStore;
class Notifier;
class Settings;
class StatusStrip;
class WindowActions;
class ProblemBar;
class WindowCoverage;
class WindowExport;
class WindowKeeping;
class WindowLinks;
class WindowListing;
class WindowSearch;
class WindowSession;
class WindowSignIn;

// The main window: conversations at the left, the call at the right. Lays out its parts and
// forwards between them; the parts do the work. What it is given outlives it.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    struct Services
    {
        Settings &settings;
        LayeredSecretStore &secrets;
        Clock &clock;
        Dialogs &dialogs;
        SessionHost::DemoFactory demo;
        // Shows a page in the browser; false, or none given: there is none.
        std::function<bool(const QUrl &page)> openPage = {};
        Notifier *notifier = nullptr; // null: none
    };

    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    // Shows where it will begin, empty, so that the first frame is that of the calls to come.
    void prepare(const StartOptions &options);
    // Opens what the options name: the demo, a profile, or the first-start page.
    void start(const StartOptions &options);
    // A link to a call, from wherever: comes to the front and shows the call, or says why not.
    void openLink(const HandoverMessage &message);

signals:
    // Nothing is under way: the list is complete, or failed, and so are the pane and the search.
    void idle();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectActions();
    void connectSession();
    void connectBrowser();
    void connectSignIn();

    QWidget *makeContent();
    void updateActions();
    void openSettings();
    void chooseTheme(ThemeChoice choice);
    void showAbout();

    Services m_services;
    WindowActions *m_actions;
    SessionHost *m_host;
    ExportController *m_export;
    ProblemBar *m_notices; // what happened to the settings and to the archive
    QStackedWidget *m_pages;
    CallBrowser *m_browser;
    WindowSignIn *m_signIn;
    StatusStrip *m_status = nullptr; // null while the actions are not there yet
    WindowExport *m_saving;
    WindowCoverage *m_coverage;
    WindowKeeping *m_keeping;
    WindowLinks *m_links;
    WindowSession *m_session = nullptr;
    WindowListing *m_listing = nullptr;
    bool m_browserSettled = false; // it was idle once: the search may end later
    WindowSearch *m_search = nullptr; // null while the window is being made
};

} // namespace readback
