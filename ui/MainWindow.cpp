// SPDX-License-Identifier: MIT
#include "ui/MainWindow.h"

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
#include "ui/WindowListing.h"
#include "ui/WindowMarks.h"
#include "ui/WindowNames.h"
#include "ui/WindowPrinting.h"
#include "ui/WindowSearch.h"
#include "ui/WindowSession.h"
#include "ui/WindowSignIn.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/conversations/PeriodButton.h"
#include "ui/conversations/ProblemBar.h"
#include "ui/exporting/ExportController.h"
#include "ui/handover/HandoverMessage.h"
#include "ui/settings/SettingsDialog.h"

#include <QAction>
#include <QCloseEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

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
    m_session = new WindowSession(
        {*m_host, *m_actions, *m_browser, *m_export, *m_status, *m_pages, services.settings}, this);
    m_listing = new WindowListing(
        {*m_host, *m_actions, *m_browser, *m_export, *m_status, services.settings, services.clock},
        this);
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
    m_session->prepare(options);
}

void MainWindow::start(const StartOptions &options)
{
    if (!options.link.isEmpty() && m_links->open(options.link))
        return;
    m_browser->selectWhenListed(options.conversation);
    if (!options.search.isEmpty())
        m_search->searchFor(options.search);
    m_session->open(options);
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

void MainWindow::connectActions()
{
    connect(m_actions->settings, &QAction::triggered, this, &MainWindow::openSettings);
    connect(m_actions->openDemo, &QAction::triggered, m_session, &WindowSession::openDemo);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->connectionReport, &QAction::triggered, this,
        [this] { openConnectionReport(*m_host, this); });
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    for (const auto &[choice, action] : m_actions->themes)
        connect(
            action, &QAction::triggered, this, [this, choice = choice] { chooseTheme(choice); });
}

void MainWindow::connectSession()
{
    connect(m_session, &WindowSession::changed, this, &MainWindow::updateActions);
    connect(m_session, &WindowSession::opened, m_listing, &WindowListing::refresh);
    connect(m_session, &WindowSession::firstStartShown, this, &MainWindow::idle);
    connect(m_session, &WindowSession::settingsRequested, this, &MainWindow::openSettings);
    connect(m_links, &WindowLinks::settingsRequested, this, &MainWindow::openSettings);
}

void MainWindow::connectBrowser()
{
    connect(
        m_browser->list(), &ConversationPane::settingsRequested, this, &MainWindow::openSettings);
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
    connect(m_browser, &CallBrowser::countsChanged, this, &MainWindow::updateActions);
}

void MainWindow::connectSignIn()
{
    connect(m_signIn, &WindowSignIn::signedInAgain, m_listing, &WindowListing::refresh);
    connect(m_signIn, &WindowSignIn::told, m_status, &StatusStrip::setOutcome);
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

// Once: a link from outside may come while they are open.
void MainWindow::openSettings()
{
    for (auto *open : findChildren<SettingsDialog *>()) {
        if (open->isVisible())
            return open->activateWindow();
    }
    const auto *dialog = openSettingsDialog(m_services, *m_signIn, m_keeping->services(), this);
    connect(dialog, &SettingsDialog::saved, m_session, &WindowSession::openProfile);
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
