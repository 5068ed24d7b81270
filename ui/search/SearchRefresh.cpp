// SPDX-License-Identifier: MIT
#include "ui/search/SearchRefresh.h"

#include "app/async/Clock.h"
#include "ui/search/HitTable.h"
#include "ui/search/HitTableModel.h"
#include "ui/search/SearchRun.h"

#include <QScrollBar>

#include <utility>

namespace readback {

namespace {

constexpr qint64 kRefreshAfterMs = 1'000; // calls come in crowds

} // namespace

SearchRefresh::SearchRefresh(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
}

// Whoever has nothing yet waits for it.
void SearchRefresh::contentChanged()
{
    if (m_parts.model.count() == 0 && m_parts.run.isDone() && !m_parts.run.isBusy())
        refresh();
    else
        refreshSoon();
}

void SearchRefresh::refreshSoon()
{
    if (std::exchange(m_isDue, true))
        return;
    m_parts.clock.after(kRefreshAfterMs, this, [this] {
        m_isDue = false;
        refresh();
    });
}

void SearchRefresh::refresh()
{
    if (m_parts.run.isBusy() && !m_mistaken)
        return refreshSoon();
    if (!m_parts.run.isDone() || m_mistaken)
        return emit wasIdle();
    if (isRead())
        m_parts.run.recount();
    else
        m_parts.run.again();
}

bool SearchRefresh::isRead() const
{
    return m_parts.table.currentRow() >= 0 || m_parts.table.verticalScrollBar()->value() > 0
        || m_parts.model.count() > SearchRun::kFirstPage;
}

} // namespace readback
