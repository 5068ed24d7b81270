// SPDX-License-Identifier: MIT
#include "ui/MainWindow.h"

#include "app/library/TranscriptLibrary.h"
#include "app/settings/Settings.h"
#include "ui/AboutBox.h"
#include "ui/BrowseActions.h"
#include "ui/CallBrowser.h"
#include "ui/Dialogs.h"
#include "ui/ReadingActions.h"
#include "ui/StatusStrip.h"
#include "ui/WindowActions.h"
#include "ui/WindowChecklist.h"
#include "ui/WindowCoverage.h"
#include "ui/WindowDialogs.h"
#include "ui/WindowEvidence.h"
#include "ui/WindowExport.h"
#include "ui/WindowKeeping.h"
#include "ui/WindowKeys.h"
#include "ui/WindowLayout.h"
#include "ui/WindowLinks.h"
#include "ui/WindowMarks.h"
#include "ui/WindowNames.h"
#include "ui/WindowPrinting.h"
#include "ui/WindowSearch.h"
#include "ui/WindowSignIn.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/conversations/ConversationTableModel.h"
#include "ui/conversations/PeriodButton.h"
#include "ui/conversations/ProblemBar.h"
#include "ui/exporting/ExportController.h"
#include "ui/handover/HandoverMessage.h"
#include "ui/settings/FirstStartPage.h"
#include "ui/settings/SettingsDialog.h"

#include <QAction>
#include <QCloseEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

MainWindow::MainWindow(const Services &services, QWidget *parent)
    : QMainWindow(parent), m_services(services), m_actions(new WindowActions(this)),
      m_host(new SessionHost(services.secrets, services.clock, services.demo, this)),
      m_export(new ExportController(services.dialogs, services.settings, services.clock, this)),
      m_notices(new ProblemBar(this)), m_pages(new QStackedWidget(this)),
      m_browser(new CallBrowser(services.clock, this)),
      m_signIn(new WindowSignIn(
          {*m_host, *m_actions, *m_browser, *m_export, services.secrets, services.dialogs},
          signInServices(services.clock, services.openPage), this)),
      m_status(new StatusStrip(services.clock, this)),
      m_saving(new WindowExport({*m_host, *m_actions, *m_browser, *m_export, *m_status}, this)),
      m_coverage(new WindowCoverage({*m_host, *m_actions, *m_browser}, services, this)),
      m_keeping(new WindowKeeping({*m_host, *m_actions, *m_browser, *m_status}, services, this)),
      m_links(new WindowLinks({*m_host, *m_browser, services.settings, services.dialogs}, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Readback"_s);
    setMinimumSize(640, 400);
    setCentralWidget(makeContent());
    setStatusBar(m_status);
    m_search = new WindowSearch({*m_host, *m_actions, *m_browser, *m_status}, services, this);
    new BrowseActions(*m_actions, *m_browser, this);
    new WindowEvidence({*m_host, *m_actions, *m_browser, *m_status}, services, this);
    new WindowChecklist({*m_host, *m_actions, *m_browser, *m_status}, this);
    new WindowKeys({*m_host, *m_actions, *m_browser, *m_status}, services, this);
    new WindowMarks({*m_host, *m_actions, *m_browser, *m_status}, this);
    new WindowNames({*m_host, *m_actions, *m_browser}, this);
    new WindowPrinting({*m_actions, *m_browser, *m_status, services.dialogs}, this);
    new ReadingActions(*m_actions, *m_browser->reader(), services.settings, this);
    connectActions();
    connectSession();
    connectBrowser();
    connectSignIn();
    connect(m_export, &ExportController::busyChanged, this, &MainWindow::updateActions);
    WindowLayout{*this, *m_browser, *m_actions, *m_search}.restore(services.settings);
    m_browser->list()->focusList(); // else the tool bar would have the keyboard
    updateActions();
    connect(&services.settings, &Settings::saveFailed, this,
        [this](const Error &error) { m_status->setOutcome(describe(error)); });
    m_notices->addNotice(services.settings.notices().join(u' '));
}

// The pages, and what they have no place for above them.
QWidget *MainWindow::makeContent()
{
    m_notices->setObjectName(u"notices"_s);
    connect(m_notices, &ProblemBar::dismissed, m_notices, &QWidget::hide);
    connect(m_keeping, &WindowKeeping::noticed, m_notices, &ProblemBar::addNotice);
    m_pages->addWidget(m_browser);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_notices);
    column->addWidget(m_pages, 1);
    return content;
}

MainWindow::~MainWindow()
{
    // The parts refer to the session: it goes first, while they are all there to let go of it.
    m_host->close();
}

void MainWindow::prepare(const StartOptions &options)
{
    const bool hasCalls = options.demo || !options.profile.isEmpty()
        || !m_services.settings.values().profiles.empty();
    m_pages->setCurrentWidget(hasCalls ? static_cast<QWidget *>(m_browser) : firstStart());
}

// Made when it is needed: once, for most people.
FirstStartPage *MainWindow::firstStart()
{
    if (m_firstStart)
        return m_firstStart;
    m_firstStart = new FirstStartPage(this);
    m_pages->addWidget(m_firstStart);
    connect(m_firstStart, &FirstStartPage::connectRequested, this, &MainWindow::openSettings);
    connect(m_firstStart, &FirstStartPage::demoRequested, this, &MainWindow::openDemo);
    return m_firstStart;
}

void MainWindow::start(const StartOptions &options)
{
    if (!options.link.isEmpty() && m_links->open(options.link))
        return;
    m_browser->selectWhenListed(options.conversation);
    if (!options.search.isEmpty())
        m_search->searchFor(options.search);
    const auto &settings = m_services.settings.values();
    const auto *last = settings.profile(settings.lastProfile);
    if (options.demo)
        openDemo();
    else if (!options.profile.isEmpty())
        openProfileNamed(options.profile);
    else if (last)
        m_host->open(*last);
    else if (!settings.profiles.empty())
        m_host->open(settings.profiles.front());
    else
        showFirstStart();
}

void MainWindow::openLink(const HandoverMessage &message)
{
    // The desktop lets a window come to the front that has the token of what was clicked.
    if (!message.token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", message.token.toLatin1());
    setWindowState(windowState() & ~Qt::WindowMinimized);
    QWidget::show();
    raise();
    activateWindow();
    m_links->open(message.link);
}

void MainWindow::openDemo()
{
    m_browser->selectFirstReadable(true);
    m_host->openDemo();
}

void MainWindow::openProfileNamed(const QString &name)
{
    const auto &profiles = m_services.settings.values().profiles;
    const auto found = std::ranges::find(profiles, name, &Profile::name);
    if (found != profiles.end()) {
        m_host->open(*found);
        return;
    }
    auto error = Error::of(ErrorKind::Local, tr("There is no profile of the name “%1”.").arg(name));
    error.next = tr("Choose another profile in the settings.");
    sessionFailed(error);
}

void MainWindow::showFirstStart()
{
    m_host->close();
    setWindowTitle(u"Readback"_s);
    m_pages->setCurrentWidget(firstStart());
    m_status->setConnection(tr("not connected"));
    updateActions();
    emit idle();
}

void MainWindow::connectActions()
{
    connect(m_actions->refresh, &QAction::triggered, this, &MainWindow::retry);
    connect(m_actions->settings, &QAction::triggered, this, &MainWindow::openSettings);
    connect(m_actions->openDemo, &QAction::triggered, this, &MainWindow::openDemo);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->connectionReport, &QAction::triggered, this,
        [this] { openConnectionReport(*m_host, this); });
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    for (const auto &[choice, action] : m_actions->themes)
        connect(
            action, &QAction::triggered, this, [this, choice = choice] { chooseTheme(choice); });
    connect(m_actions->period, &PeriodButton::periodChosen, this, [this](const Period &period) {
        m_services.settings.change([&](SettingsData &values) { period.storeIn(values); });
        m_browser->clear();
        refresh();
    });
}

void MainWindow::connectSession()
{
    connect(m_host, &SessionHost::aboutToClose, this, [this] {
        m_export->cancel();
        m_browser->setLibrary(nullptr);
        m_status->setPausedUntil({});
    });
    connect(m_host, &SessionHost::sessionChanged, this, &MainWindow::sessionChanged);
    connect(m_host, &SessionHost::failed, this, &MainWindow::sessionFailed);
}

void MainWindow::sessionChanged(Session *session)
{
    m_actions->setDemo(session && m_host->isDemo());
    updateActions();
    if (!session)
        return;
    setWindowTitle(tr("%1 – Readback").arg(session->profile().name));
    showConnection();
    connect(session, &Session::proxyChanged, this, &MainWindow::showConnection);
    connect(session, &Session::offlineChanged, this, &MainWindow::showConnection);
    m_pages->setCurrentWidget(m_browser);
    m_browser->setLibrary(&session->library());
    connect(session, &Session::paused, m_status, &StatusStrip::setPausedUntil);
    if (!m_host->isDemo())
        m_services.settings.change(
            [&](SettingsData &values) { values.lastProfile = session->profile().id; });
    refresh();
}

void MainWindow::showConnection()
{
    auto *session = m_host->session();
    if (!session)
        return;
    const auto &name = session->profile().name;
    if (session->isOffline() || session->isSignedOut())
        m_status->setConnection(tr("%1, offline").arg(name));
    else
        m_status->setConnection(name, session->proxy());
}

void MainWindow::sessionFailed(const Error &error)
{
    m_pages->setCurrentWidget(m_browser);
    m_status->setConnection(tr("not connected"));
    updateActions();
    m_browser->showProblem(error);
}

void MainWindow::connectBrowser()
{
    auto *list = m_browser->list();
    connect(list, &ConversationPane::retryRequested, this, &MainWindow::retry);
    connect(list, &ConversationPane::settingsRequested, this, &MainWindow::openSettings);
    connect(m_browser, &CallBrowser::idle, this, [this] {
        m_browserSettled = true;
        if (!m_search->isBusy())
            emit idle();
    });
    connect(m_search, &WindowSearch::settled, this, [this] {
        if (m_browserSettled)
            emit idle();
    });
    connect(m_browser, &CallBrowser::selectionChanged, this, &MainWindow::updateActions);
    connect(m_browser, &CallBrowser::countsChanged, this, [this] {
        updateCounts();
        updateActions();
    });
    connect(m_browser, &CallBrowser::listingStarted, this,
        [this] { m_status->setWork(tr("Listing conversations"), 0, 0); });
    connect(m_browser, &CallBrowser::listingProgressed, this, [this](const ListProgress &progress) {
        if (!m_export->isBusy())
            m_status->setListing(progress);
    });
    connect(list, &ConversationPane::narrowingChosen, this, [this] {
        m_browser->clear();
        refresh();
    });
    connect(m_browser, &CallBrowser::listingEnded, this, [this](const QStringList &notices) {
        if (!m_export->isBusy())
            m_status->setOutcome(notices.join(u' '));
    });
    connect(m_status, &StatusStrip::cancelRequested, this, [this] {
        if (m_export->isBusy())
            m_export->cancel();
        else
            m_browser->cancelListing();
    });
}

void MainWindow::retry()
{
    if (m_host->session() && !m_host->session()->isSignedOut())
        refresh();
    else
        m_host->open(m_host->profile());
}

void MainWindow::refresh()
{
    m_browser->refresh(m_actions->period->period().range(m_services.clock.now()));
}

void MainWindow::connectSignIn()
{
    connect(m_signIn, &WindowSignIn::signedInAgain, this, &MainWindow::refresh);
    connect(m_signIn, &WindowSignIn::told, m_status, &StatusStrip::setOutcome);
}

void MainWindow::updateCounts()
{
    const auto *model = m_browser->list()->model();
    m_status->setCounts(model->listedCount(), model->shownCount(), model->withTranscriptCount());
}

void MainWindow::updateActions()
{
    const bool connected = m_host->session() != nullptr;
    m_actions->refresh->setEnabled(connected);
    m_actions->connectionReport->setEnabled(connected);
    m_actions->period->setEnabled(connected);
    m_actions->copyId->setEnabled(connected && m_browser->list()->currentConversation());
    m_saving->update();
    m_coverage->update();
    m_keeping->update();
    m_actions->openDemo->setEnabled(!m_host->isDemo());
    m_signIn->update();
}

void MainWindow::openSettings()
{
    const auto *dialog = openSettingsDialog(m_services, *m_signIn, m_keeping->services(), this);
    connect(dialog, &SettingsDialog::saved, this, [this](const QString &id) {
        if (const auto *profile = m_services.settings.values().profile(id))
            m_host->open(*profile);
        else
            showFirstStart();
    });
}

void MainWindow::chooseTheme(ThemeChoice choice)
{
    m_services.settings.change([&](SettingsData &values) { values.theme = nameOf(choice); });
    applyTheme(choice);
}

void MainWindow::showAbout()
{
    openAboutBox(this);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    WindowLayout{*this, *m_browser, *m_actions, *m_search}.save(m_services.settings);
    m_host->close();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    // Also while the base class is being made, before the actions exist.
    if (event->type() == QEvent::PaletteChange && m_status)
        m_actions->updateIcons();
}

} // namespace readback
