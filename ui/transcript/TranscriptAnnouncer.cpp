// SPDX-License-Identifier: MIT
#include "ui/transcript/TranscriptAnnouncer.h"

#include "ui/transcript/TranscriptView.h"

#include <utility>

namespace readback {

TranscriptAnnouncer::TranscriptAnnouncer(TranscriptView &view, Send send)
    : m_view(view), m_send(std::move(send)), m_active(QAccessible::isActive())
{
    QAccessible::installActivationObserver(this);
}

TranscriptAnnouncer::~TranscriptAnnouncer()
{
    QAccessible::removeActivationObserver(this);
}

QAccessibleTextInterface *TranscriptAnnouncer::text() const
{
    auto *accessible = m_active ? QAccessible::queryAccessibleInterface(&m_view) : nullptr;
    return accessible ? accessible->textInterface() : nullptr;
}

void TranscriptAnnouncer::textRemoved()
{
    auto *all = text();
    if (!all || all->characterCount() == 0)
        return;
    QAccessibleTextRemoveEvent event(&m_view, 0, all->text(0, all->characterCount()));
    m_send(&event);
}

void TranscriptAnnouncer::textInserted()
{
    auto *all = text();
    if (!all || all->characterCount() == 0)
        return;
    QAccessibleTextInsertEvent event(&m_view, 0, all->text(0, all->characterCount()));
    m_send(&event);
}

void TranscriptAnnouncer::caretMoved()
{
    if (auto *all = text()) {
        QAccessibleTextCursorEvent event(&m_view, all->cursorPosition());
        m_send(&event);
    }
}

void TranscriptAnnouncer::selectionChanged()
{
    if (auto *all = text()) {
        int from = 0;
        int to = 0;
        all->selection(0, &from, &to);
        QAccessibleTextSelectionEvent event(&m_view, from, to);
        m_send(&event);
    }
}

} // namespace readback
