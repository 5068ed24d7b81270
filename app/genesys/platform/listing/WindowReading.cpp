// SPDX-License-Identifier: MIT
#include "app/genesys/platform/listing/WindowReading.h"

#include <algorithm>
#include <cmath>

namespace readback {

namespace {

constexpr int kPagesWithoutNews = 2;

} // namespace

WindowReading::Verdict WindowReading::read(
    const DetailsPage &page, const ListingWindow &window, int pageSize)
{
    if (++m_pages == 1)
        m_totalHits = page.totalHits;
    const auto seenBefore = m_seen.size();
    const QDateTime newest = look(page, window);
    m_pagesWithoutNews = m_seen.size() > seenBefore ? 0 : m_pagesWithoutNews + 1;
    if (isLast(page, newest, window, pageSize))
        return Verdict::Last;
    return m_pagesWithoutNews < kPagesWithoutNews ? Verdict::More : Verdict::Loop;
}

// Sorted within the page: the next one may begin with what this one ended with.
QDateTime WindowReading::look(const DetailsPage &page, const ListingWindow &window)
{
    QDateTime newest;
    QDateTime before;
    for (const auto &row : page.conversations) {
        const QDateTime &start = row.conversation.start;
        m_seen.insert(row.conversation.id);
        if (!start.isValid())
            continue;
        m_isSorted &= !before.isValid() || start <= before;
        before = start;
        newest = newest.isValid() ? std::max(newest, start) : start;
        m_oldest = m_oldest.isValid() ? std::min(m_oldest, start) : start;
        m_inWindow += window.interval.contains(start) ? 1 : 0;
    }
    return newest;
}

// An empty page is the end. So is a short one, if the server's own count does not speak against it;
// that count is approximate. And so is one of calls that began before all of the interval, in the
// order that we asked for.
bool WindowReading::isLast(const DetailsPage &page, const QDateTime &newest,
    const ListingWindow &window, int pageSize) const
{
    const auto rows = static_cast<qint64>(page.conversations.size());
    if (rows == 0 || (m_isSorted && newest.isValid() && newest < window.interval.from))
        return true;
    return rows < pageSize && page.totalHits >= 0 && page.totalHits <= qint64(m_pages) * pageSize;
}

qint64 WindowReading::toCome(const ListingWindow &window, const QDateTime &now) const
{
    if (m_totalHits < 0)
        return -1;
    const auto inWindow = std::llround(static_cast<double>(m_totalHits) * window.share(now));
    return std::max<qint64>(0, inWindow - m_inWindow);
}

} // namespace readback
