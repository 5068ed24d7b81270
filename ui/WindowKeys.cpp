// SPDX-License-Identifier: MIT
#include "ui/WindowKeys.h"

#include "ui/CallBrowser.h"
#include "ui/PaneRound.h"
#include "ui/QuoteActions.h"
#include "ui/ReadingMoves.h"
#include "ui/StatusStrip.h"
#include "ui/WindowActions.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/conversations/ConversationTable.h"
#include "ui/settings/FirstStartPage.h"
#include "ui/shortcuts/ShortcutBook.h"
#include "ui/shortcuts/ShortcutSheet.h"
#include "ui/transcript/TranscriptPane.h"
#include "ui/transcript/TranscriptView.h"

#include <QAction>
#include <QDockWidget>
#include <QToolBar>

namespace readback {

WindowKeys::WindowKeys(
    const Parts &parts, const MainWindow::Services &services, QMainWindow *window)
    : QObject(window), m_parts(parts), m_dialogs(services.dialogs), m_window(window),
      m_round(new PaneRound(this)), m_shortcuts(new ShortcutBook(*window, services.settings, this))
{
    m_round->add(window->findChild<QToolBar *>());
    m_round->add(window->findChild<FirstStartPage *>());
    m_round->add(parts.browser.list(), parts.browser.list()->table());
    m_round->add(parts.browser.reader(), parts.browser.reader()->view());
    const auto docks = window->findChildren<QDockWidget *>(); // those that are shown count
    for (auto *dock : docks)
        m_round->add(dock);
    m_round->add(&parts.status);
    connectMoves();
    connect(parts.actions.shortcuts, &QAction::triggered, this, &WindowKeys::openSheet);
}

void WindowKeys::connectMoves()
{
    auto &reader = *m_parts.browser.reader();
    const auto *moves = new ReadingMoves(m_parts.actions, reader, this);
    const auto *quotes = new QuoteActions(m_parts.actions, reader, m_parts.host, this);
    connect(moves, &ReadingMoves::told, &m_parts.status, &StatusStrip::setOutcome);
    connect(quotes, &QuoteActions::told, &m_parts.status, &StatusStrip::setOutcome);
    connect(
        m_parts.actions.nextPane, &QAction::triggered, m_round, [this] { m_round->step(true); });
    connect(m_parts.actions.previousPane, &QAction::triggered, m_round,
        [this] { m_round->step(false); });
}

void WindowKeys::openSheet()
{
    (new ShortcutSheet(*m_shortcuts, m_dialogs, m_window))->open();
}

} // namespace readback
