// SPDX-License-Identifier: MIT
#include "app/archive/search/SearchRows.h"

#include "app/archive/search/SearchCalls.h"
#include "app/archive/sql/TimeKey.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

BackwardRows hitsOf(Database &database, const SearchQuery &query, qint64 below)
{
    const auto [from, to] = rowsOf(query);
    const auto [table, match] = indexQuery(query);
    return {database,
        u"SELECT rowid FROM %1 WHERE %1 MATCH ? AND rowid >= ? AND rowid < ?"
        " ORDER BY rowid DESC"_s.arg(table),
        {match, from}, std::min(to, below)};
}

} // namespace

IndexQuery indexQuery(const SearchQuery &query)
{
    if (query.beginning.isEmpty())
        return {u"spoken_index"_s, query.match};
    return {u"spoken_beginning"_s, query.beginning};
}

std::pair<qint64, qint64> rowsOf(const SearchQuery &query)
{
    // Keys of calls without a start begin at 0.
    const auto keyOf = [](qint64 ms) { return ms <= 0 ? 0 : timeKeyOf(ms); };
    const auto to = query.toMs > kLatestStartMs ? kNewest : keyOf(query.toMs);
    return {keyOf(query.fromMs), to};
}

SearchRows::SearchRows(Database &database, const SearchQuery &query, qint64 below)
    : m_hits(hitsOf(database, query, below)), m_calls(callsOf(database, query, below))
{
}

bool SearchRows::next()
{
    if (!m_hits.next())
        return false;
    return toCallOfHit();
}

bool SearchRows::toCallOfHit()
{
    for (;;) {
        if (!m_hasCall || call().key >= row()) {
            if (!m_calls.backTo(row() - 1))
                return false;
            m_hasCall = true;
        }
        if (row() <= call().lastRow())
            return true;
        // Hits in calls that are not wanted.
        if (!m_hits.backTo(call().lastRow()))
            return false;
    }
}

} // namespace readback
