// SPDX-License-Identifier: MIT
#include "ui/WindowExport.h"

#include "app/exporting/TranscriptDocument.h"
#include "ui/CallBrowser.h"
#include "ui/StatusStrip.h"
#include "ui/WindowActions.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/conversations/ConversationTableModel.h"
#include "ui/exporting/ExportController.h"
#include "ui/session/SessionHost.h"

#include <QAction>

#include <utility>

namespace readback {

WindowExport::WindowExport(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    const auto *list = m_parts.browser.list();
    connect(m_parts.actions.exportSelected, &QAction::triggered, this,
        [this, list] { start(list->selectedConversations()); });
    connect(m_parts.actions.exportShown, &QAction::triggered, this,
        [this, list] { start(list->model()->shownConversations()); });
    auto *exports = &m_parts.exports;
    connect(exports, &ExportController::progress, this, [this](int done, int total) {
        m_parts.status.setWork(tr("Saving %1 of %2").arg(done).arg(total), done, total);
    });
    connect(exports, &ExportController::finished, &m_parts.status, &StatusStrip::setOutcome);
}

void WindowExport::start(std::vector<Conversation> conversations)
{
    auto *session = m_parts.host.session();
    if (!session)
        return;
    m_parts.exports.start(session->library(), std::move(conversations),
        m_parts.host.isDemo() ? demoSource() : session->profile().name);
}

void WindowExport::update()
{
    const auto *list = m_parts.browser.list();
    const bool possible = m_parts.host.session() && !m_parts.exports.isBusy();
    m_parts.actions.exportSelected->setEnabled(possible && list->currentConversation());
    m_parts.actions.exportShown->setEnabled(possible && list->model()->shownCount() > 0);
}

} // namespace readback
