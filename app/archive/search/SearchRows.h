// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/search/SearchQuery.h"
#include "app/archive/sql/BackwardRows.h"
#include "app/archive/stored/CallKey.h"

namespace readback {

// The phrases in which something is found, newest first, and the call of each: two sorted streams,
// of hits and of calls, that are gone through side by side. So it costs little where hits are many
// and calls few, or the other way round.
class SearchRows
{
public:
    // Those with a row below `below`; kNewest: all.
    SearchRows(Database &database, const SearchQuery &query, qint64 below);

    // Goes to the next one, where there is one.
    bool next();
    qint64 row() const { return m_hits.number(0); }
    CallKey call() const { return {m_calls.number(0), m_calls.number(1)}; }

private:
    bool toCallOfHit();

    BackwardRows m_hits;
    BackwardRows m_calls;
    bool m_hasCall = false;
};

// Where the full text finds a query, and what it is asked for there.
struct IndexQuery
{
    QString table; // our own name
    QString match;
};
IndexQuery indexQuery(const SearchQuery &query);

// The rows of a query by its dates: from the first on, and before the second.
std::pair<qint64, qint64> rowsOf(const SearchQuery &query);

inline constexpr qint64 kNewest = std::numeric_limits<qint64>::max();

} // namespace readback
