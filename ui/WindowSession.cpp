// SPDX-License-Identifier: MIT
#include "ui/WindowSession.h"

#include "app/settings/Settings.h"
#include "ui/AccountDialogs.h"
#include "ui/CallBrowser.h"
#include "ui/StartOptions.h"
#include "ui/StatusStrip.h"
#include "ui/WindowActions.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/exporting/ExportController.h"
#include "ui/session/ConnectionText.h"
#include "ui/session/SessionHost.h"
#include "ui/session/UnknownProfile.h"
#include "ui/settings/FirstStartPage.h"

#include <QMainWindow>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

WindowSession::WindowSession(const Parts &parts, QMainWindow *window)
    : QObject(window), m_parts(parts), m_window(window)
{
    connectHost();
}

void WindowSession::connectHost()
{
    const auto *host = &m_parts.host;
    connect(host, &SessionHost::leaving, this, [this] { closeAccountDialogs(*m_window); });
    connect(host, &SessionHost::aboutToClose, this, &WindowSession::letGo);
    connect(host, &SessionHost::sessionChanged, this, &WindowSession::take);
    connect(host, &SessionHost::failed, this, &WindowSession::fail);
    connect(&m_parts.browser, &CallBrowser::listingJudged, this, &WindowSession::judge);
}

void WindowSession::prepare(const StartOptions &options)
{
    const bool hasCalls
        = options.demo || !options.profile.isEmpty() || !m_parts.settings.values().profiles.empty();
    m_parts.browser.list()->setConnection(ConversationPane::Connection::OnItsWay);
    m_parts.pages.setCurrentWidget(
        hasCalls ? static_cast<QWidget *>(&m_parts.browser) : firstStart());
}

// Made when it is needed: once, for most people.
FirstStartPage *WindowSession::firstStart()
{
    if (m_firstStart)
        return m_firstStart;
    m_firstStart = new FirstStartPage(m_window);
    m_parts.pages.addWidget(m_firstStart);
    connect(
        m_firstStart, &FirstStartPage::connectRequested, this, &WindowSession::settingsRequested);
    connect(m_firstStart, &FirstStartPage::demoRequested, this, &WindowSession::openDemo);
    return m_firstStart;
}

void WindowSession::open(const StartOptions &options)
{
    const auto &settings = m_parts.settings.values();
    const auto *last = settings.profile(settings.lastProfile);
    if (options.demo)
        openDemo();
    else if (!options.profile.isEmpty())
        openProfileNamed(options.profile);
    else if (last)
        m_parts.host.open(*last);
    else if (!settings.profiles.empty())
        m_parts.host.open(settings.profiles.front());
    else
        showFirstStart();
}

void WindowSession::openDemo()
{
    m_parts.browser.selectFirstReadable(true);
    m_parts.host.openDemo();
}

void WindowSession::openProfile(const QString &id)
{
    if (const auto *profile = m_parts.settings.values().profile(id))
        m_parts.host.open(*profile);
    else
        showFirstStart();
}

void WindowSession::openProfileNamed(const QString &name)
{
    const auto &profiles = m_parts.settings.values().profiles;
    const auto found = std::ranges::find(profiles, name, &Profile::name);
    if (found != profiles.end()) {
        m_parts.host.open(*found);
        return;
    }
    if (!m_parts.host.session())
        showUnconnected();
    m_parts.browser.showMistake(unknownProfile(name, profiles));
}

void WindowSession::showFirstStart()
{
    m_parts.host.close();
    m_window->setWindowTitle(u"Readback"_s);
    m_parts.pages.setCurrentWidget(firstStart());
    m_parts.status.setConnection(tr("not connected"));
    emit changed();
    emit firstStartShown();
}

void WindowSession::letGo()
{
    m_parts.exports.cancel();
    m_parts.browser.setLibrary(nullptr);
    m_parts.status.setPausedUntil({});
}

void WindowSession::take(Session *session)
{
    m_parts.actions.setDemo(session && m_parts.host.isDemo());
    using Connection = ConversationPane::Connection;
    auto *list = m_parts.browser.list();
    list->setSettingsOffered(!session || session->isSignedOut());
    list->setConnection(session ? Connection::There : Connection::OnItsWay);
    emit changed();
    if (!session)
        return;
    m_window->setWindowTitle(tr("%1 – Readback").arg(session->profile().name));
    m_trouble = session->isSignedOut() ? std::optional(ErrorKind::Auth) : std::nullopt;
    showConnection();
    connectSession(session);
    m_parts.pages.setCurrentWidget(&m_parts.browser);
    m_parts.browser.setLibrary(&session->library());
    if (!m_parts.host.isDemo())
        m_parts.settings.change(
            [&](SettingsData &values) { values.lastProfile = session->profile().id; });
    emit opened();
}

void WindowSession::connectSession(Session *session)
{
    connect(session, &Session::proxyChanged, this, &WindowSession::showConnection);
    connect(session, &Session::paused, &m_parts.status, &StatusStrip::setPausedUntil);
    connect(session, &Session::signInRefused, this, &WindowSession::judge);
}

void WindowSession::judge(const std::optional<Error> &failure)
{
    m_trouble = failure ? std::optional(failure->kind) : std::nullopt;
    showConnection();
}

void WindowSession::showConnection()
{
    auto *session = m_parts.host.session();
    if (!session)
        return;
    const auto &name = session->profile().name;
    if (m_trouble && isConnectionTrouble(*m_trouble))
        m_parts.status.setConnection(connectionText(name, *m_trouble));
    else
        m_parts.status.setConnection(name, session->proxy());
}

void WindowSession::fail(const Error &error)
{
    m_parts.browser.list()->setSettingsOffered(true);
    showUnconnected();
    m_parts.browser.showProblem(error);
}

void WindowSession::showUnconnected()
{
    m_parts.pages.setCurrentWidget(&m_parts.browser);
    m_parts.browser.list()->setConnection(ConversationPane::Connection::None);
    m_parts.status.setConnection(tr("not connected"));
    emit changed();
}

} // namespace readback
