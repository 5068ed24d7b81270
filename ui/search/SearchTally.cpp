// SPDX-License-Identifier: MIT
#include "ui/search/SearchTally.h"

#include "ui/search/HitCounts.h"

#include <algorithm>

namespace readback {

void SearchTally::begin()
{
    *this = SearchTally();
    m_isOpen = true;
}

void SearchTally::add(const SearchPage &page)
{
    for (const auto &hit : page.hits)
        m_calls.insert(hit.conversationId);
    for (const auto &id : page.unreadable)
        m_unreadable.insert(id);
}

void SearchTally::setCounts(const SearchCounts &counts)
{
    m_counts = counts;
    m_isOpen = false;
}

void SearchTally::clear()
{
    *this = SearchTally();
}

qint64 SearchTally::hits(int rows) const
{
    return std::max<qint64>(rows, m_counts ? m_counts->phrases : 0);
}

QString SearchTally::text(int rows, bool hasMore) const
{
    if (rows == 0)
        return leftOutText(m_unreadable.size(), {});
    if (m_counts)
        return leftOutText(
            m_unreadable.size(), countText(hits(rows), m_counts->calls), m_counts->holdsUnreadable);
    return leftOutText(
        m_unreadable.size(), hasMore ? countTextAtLeast(rows) : countText(rows, m_calls.size()));
}

} // namespace readback
