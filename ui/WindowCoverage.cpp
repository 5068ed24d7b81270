// SPDX-License-Identifier: MIT
#include "ui/WindowCoverage.h"

#include "ui/CallBrowser.h"
#include "ui/ListedCalls.h"
#include "ui/WindowActions.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/coverage/CoverageController.h"
#include "ui/notification/ReadyNews.h"

#include <QAction>

namespace readback {

WindowCoverage::WindowCoverage(
    const Parts &parts, const MainWindow::Services &services, QWidget *window)
    : QObject(window), m_parts(parts),
      m_report(new CoverageController({services.dialogs, services.settings, services.clock,
                                          *new ListedCalls(*parts.browser.list()->model(), this)},
          window))
{
    connect(m_parts.actions.coverage, &QAction::triggered, this, &WindowCoverage::open);
    connect(&m_parts.host, &SessionHost::aboutToClose, m_report, &CoverageController::close);
    auto *news = new ReadyNews(
        {services.settings, services.clock, services.notifier, m_parts.actions.notifyReady, window},
        this);
    connect(&m_parts.browser, &CallBrowser::becameReady, news, &ReadyNews::add);
}

void WindowCoverage::open()
{
    if (auto *session = m_parts.host.session())
        m_report->open(session->library(), [session] { return session->requestsPerMinute(); });
}

void WindowCoverage::update()
{
    m_parts.actions.coverage->setEnabled(m_parts.host.session() != nullptr);
}

} // namespace readback
