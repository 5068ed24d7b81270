// SPDX-License-Identifier: MIT
#include "ui/WindowListing.h"

#include "app/async/Clock.h"
#include "app/settings/Settings.h"
#include "ui/CallBrowser.h"
#include "ui/StatusStrip.h"
#include "ui/WindowActions.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/conversations/ConversationTableModel.h"
#include "ui/conversations/PeriodButton.h"
#include "ui/exporting/ExportController.h"
#include "ui/session/SessionHost.h"

#include <QAction>

namespace readback {

WindowListing::WindowListing(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    connectWishes();
    connectProgress();
}

void WindowListing::connectWishes()
{
    const auto *list = m_parts.browser.list();
    connect(m_parts.actions.refresh, &QAction::triggered, this, &WindowListing::retry);
    connect(list, &ConversationPane::retryRequested, this, &WindowListing::retry);
    connect(list, &ConversationPane::narrowingChosen, this, &WindowListing::listAnew);
    connect(
        m_parts.actions.period, &PeriodButton::periodChosen, this, [this](const Period &period) {
            m_parts.settings.change([&](SettingsData &values) { period.storeIn(values); });
            listAnew();
        });
    connect(&m_parts.status, &StatusStrip::cancelRequested, this, &WindowListing::cancel);
}

void WindowListing::connectProgress()
{
    const auto *browser = &m_parts.browser;
    connect(browser, &CallBrowser::countsChanged, this, &WindowListing::updateCounts);
    connect(browser, &CallBrowser::listingStarted, this,
        [this] { m_parts.status.setWork(tr("Listing conversations"), 0, 0); });
    connect(browser, &CallBrowser::listingProgressed, this, [this](const ListProgress &progress) {
        if (!m_parts.exports.isBusy())
            m_parts.status.setListing(progress);
    });
    connect(browser, &CallBrowser::listingEnded, this, [this](const QStringList &notices) {
        if (!m_parts.exports.isBusy())
            m_parts.status.setOutcome(notices.join(QLatin1Char(' ')));
    });
}

void WindowListing::refresh()
{
    m_parts.browser.refresh(m_parts.actions.period->period().range(m_parts.clock.now()));
}

void WindowListing::retry()
{
    if (m_parts.host.session() && !m_parts.host.session()->isSignedOut())
        refresh();
    else
        m_parts.host.reopen();
}

// Other calls are wanted.
void WindowListing::listAnew()
{
    m_parts.browser.clear();
    refresh();
}

void WindowListing::updateCounts()
{
    const auto *model = m_parts.browser.list()->model();
    m_parts.status.setCounts(
        model->listedCount(), model->shownCount(), model->withTranscriptCount());
}

void WindowListing::cancel()
{
    if (m_parts.exports.isBusy())
        m_parts.exports.cancel();
    else
        m_parts.browser.cancelListing();
}

} // namespace readback
