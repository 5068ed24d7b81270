// SPDX-License-Identifier: MIT
#include "ui/BrowseActions.h"

#include "ui/CallBrowser.h"
#include "ui/WindowActions.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/conversations/ConversationTable.h"
#include "ui/transcript/TranscriptPane.h"
#include "ui/transcript/TranscriptView.h"
#include "ui/transcript/find/FindController.h"
#include "ui/transcript/map/CallOverview.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace readback {

BrowseActions::BrowseActions(WindowActions &actions, CallBrowser &browser, QWidget *window)
    : QObject(window), m_actions(actions), m_browser(browser), m_window(window)
{
    connectList();
    connectReader();
}

void BrowseActions::connectList()
{
    auto *list = m_browser.list();
    connect(m_actions.previous, &QAction::triggered, this, [this] { m_browser.step(-1); });
    connect(m_actions.next, &QAction::triggered, this, [this] { m_browser.step(1); });
    m_actions.columns->addActions(list->table()->columnActions());
    connect(m_actions.copyId, &QAction::triggered, this, &BrowseActions::copyId);
    connect(m_actions.filter, &QAction::triggered, list, &ConversationPane::focusFilter);
    connect(list, &ConversationPane::contextMenuRequested, this, &BrowseActions::showContextMenu);
}

void BrowseActions::connectReader()
{
    auto *view = m_browser.reader()->view();
    connect(m_actions.copy, &QAction::triggered, view, [view] { view->copy(); });
    connect(m_actions.selectAll, &QAction::triggered, view, &TranscriptView::selectAll);
    connect(m_actions.zoomIn, &QAction::triggered, view, &TranscriptView::zoomIn);
    connect(m_actions.zoomOut, &QAction::triggered, view, &TranscriptView::zoomOut);
    connect(m_actions.callMap, &QAction::toggled, m_browser.reader()->overview(),
        &CallOverview::setMapShown);
    connect(m_actions.zoomReset, &QAction::triggered, view, &TranscriptView::resetZoom);
    auto *find = m_browser.reader()->find();
    connect(m_actions.find, &QAction::triggered, find, &FindController::open);
    connect(m_actions.findNext, &QAction::triggered, find, &FindController::next);
    connect(m_actions.findPrevious, &QAction::triggered, find, &FindController::previous);
    connect(m_actions.findSelection, &QAction::triggered, find, &FindController::findSelection);
}

void BrowseActions::copyId()
{
    if (const auto current = m_browser.list()->currentConversation())
        QGuiApplication::clipboard()->setText(current->id);
}

void BrowseActions::showContextMenu(const QPoint &global)
{
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_actions.reviewed, m_actions.starred, m_actions.tags, m_actions.note});
    menu->addSeparator();
    menu->addActions({m_actions.exportSelected, m_actions.copyId, m_actions.coverage});
    menu->popup(global);
}

} // namespace readback
