// SPDX-License-Identifier: MIT
#include "ui/WindowLinks.h"

#include "app/ProfileLinks.h"
#include "app/settings/Settings.h"
#include "ui/CallBrowser.h"
#include "ui/Dialogs.h"

#include <algorithm>

namespace readback {

namespace {

QString title()
{
    return WindowLinks::tr("Link to a call");
}

} // namespace

WindowLinks::WindowLinks(const Parts &parts, QWidget *window)
    : QObject(window), m_parts(parts), m_window(window)
{
}

bool WindowLinks::open(const QString &text)
{
    const auto link = parseCallLink(text);
    if (!link) {
        m_parts.dialogs.showError(m_window, title(), link.error());
        return false;
    }
    if (isOpen(*link)) {
        m_parts.browser.openCall(link->conversationId, link->phrase);
        return true;
    }
    const auto *profile = profileFor(*link);
    const bool demo = link->host == QLatin1StringView(kDemoHost);
    if (!profile && !demo) {
        tellNoProfile(*link);
        return false;
    }
    m_parts.browser.openWhenListed(link->conversationId, link->phrase);
    if (demo)
        m_parts.host.openDemo();
    else
        m_parts.host.open(*profile);
    return true;
}

bool WindowLinks::isOpen(const CallLink &link) const
{
    if (!m_parts.host.session())
        return false;
    if (m_parts.host.isDemo())
        return link.host == QLatin1StringView(kDemoHost);
    return linkHostOf(m_parts.host.profile()) == link.host;
}

const Profile *WindowLinks::profileFor(const CallLink &link) const
{
    const auto &values = m_parts.settings.values();
    const auto fits = [&link](const Profile &profile) { return linkHostOf(profile) == link.host; };
    const auto *last = values.profile(values.lastProfile);
    if (last && fits(*last))
        return last;
    const auto found = std::ranges::find_if(values.profiles, fits);
    return found == values.profiles.end() ? nullptr : &*found;
}

void WindowLinks::tellNoProfile(const CallLink &link)
{
    Question question{title(),
        tr("No profile here is for %1, where the link leads.").arg(link.host),
        tr("Set up a connection to it in the settings, then open the link again."),
        {tr("Settings…"), tr("Close")}};
    question.isProblem = true;
    m_parts.dialogs.ask(m_window, question, [this](int answer) {
        if (answer == 0)
            emit settingsRequested();
    });
}

} // namespace readback
