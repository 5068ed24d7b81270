// SPDX-License-Identifier: MIT
#include "app/archive/search/Searches.h"

#include "app/archive/search/DayCount.h"
#include "app/archive/search/SearchCalls.h"
#include "app/archive/search/SearchHits.h"
#include "app/archive/search/SearchRows.h"
#include "app/archive/sql/Savepoint.h"
#include "app/archive/sql/Statement.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

void append(std::vector<SearchHit> &all, std::vector<SearchHit> hits)
{
    all.insert(
        all.end(), std::make_move_iterator(hits.begin()), std::make_move_iterator(hits.end()));
}

qint64 belowOf(const SearchWanted &wanted)
{
    return wanted.after > 0 ? wanted.after : kNewest;
}

std::vector<qint64> takeRows(Statement &statement)
{
    std::vector<qint64> rows;
    while (statement.next())
        rows.push_back(statement.number(0));
    return rows;
}

std::vector<qint64> newestRowsOfCalls(Database &database, const SearchWanted &wanted, int most)
{
    std::vector<qint64> rows;
    SearchRows found(database, wanted.query, belowOf(wanted));
    while (static_cast<int>(rows.size()) < most && found.next())
        rows.push_back(found.row());
    return rows;
}

std::vector<qint64> newestRows(Database &database, const SearchWanted &wanted, int most)
{
    if (wanted.query.asksForCalls())
        return newestRowsOfCalls(database, wanted, most);
    const auto [from, to] = rowsOf(wanted.query);
    const auto [table, match] = indexQuery(wanted.query);
    Statement statement(database,
        u"SELECT rowid FROM %1 WHERE %1 MATCH ? AND rowid >= ? AND rowid < ?"
        " ORDER BY rowid DESC LIMIT ?"_s.arg(table));
    statement.bind(match, from, std::min(to, belowOf(wanted)), most);
    return takeRows(statement);
}

SearchPage newestPage(Database &database, const SearchWanted &wanted)
{
    // One more than wanted tells whether there is another page.
    auto rows = newestRows(database, wanted, wanted.limit + 1);
    SearchPage page;
    const auto limit = static_cast<size_t>(wanted.limit);
    if (rows.size() > limit) {
        rows.resize(limit);
        page.next = rows.back();
    }
    for (auto &phrase :
        searchedPhrases(database, wanted.query.match, std::move(rows), &page.unreadable))
        append(page.hits, std::move(phrase.hits));
    return page;
}

// Which rows the wanted calls have.
class WantedCalls
{
public:
    WantedCalls(Database &database, const SearchQuery &query) : m_all(!query.asksForCalls())
    {
        if (m_all)
            return;
        auto calls = callsOf(database, query, kNewest);
        while (calls.next())
            m_ends.push_back({calls.number(0), calls.number(0) + calls.number(1)});
    }
    bool contain(qint64 row) const
    {
        const auto call = std::partition_point(
            m_ends.begin(), m_ends.end(), [row](const auto &end) { return end.first >= row; });
        return m_all || (call != m_ends.end() && row <= call->second);
    }

private:
    const bool m_all;
    std::vector<std::pair<qint64, qint64>> m_ends; // newest first
};

std::vector<qint64> bestRows(Database &database, const SearchWanted &wanted)
{
    const WantedCalls calls(database, wanted.query);
    const auto [from, to] = rowsOf(wanted.query);
    Statement statement(database,
        "SELECT rowid FROM spoken_index WHERE spoken_index MATCH ? AND rowid >= ? AND rowid < ?"
        " ORDER BY rank");
    statement.bind(wanted.query.match, from, to);
    std::vector<qint64> rows;
    qint64 before = wanted.after;
    while (static_cast<int>(rows.size()) <= wanted.limit && statement.next()) {
        if (calls.contain(statement.number(0)) && --before < 0)
            rows.push_back(statement.number(0));
    }
    return rows;
}

// Pages are counted, for a rank is no place to go on from.
SearchPage bestPage(Database &database, const SearchWanted &wanted)
{
    auto rows = bestRows(database, wanted);
    SearchPage page;
    const auto limit = static_cast<size_t>(wanted.limit);
    if (rows.size() > limit) {
        rows.resize(limit);
        page.next = wanted.after + wanted.limit;
    }
    auto phrases = searchedPhrases(database, wanted.query.match, rows, &page.unreadable);
    for (const auto row : rows) {
        const auto phrase = std::find_if(phrases.begin(), phrases.end(),
            [row](const SearchedPhrase &one) { return one.row == row; });
        if (phrase != phrases.end())
            append(page.hits, std::move(phrase->hits));
    }
    return page;
}

} // namespace

SearchPage searchPage(Database &database, const SearchWanted &wanted)
{
    const Savepoint moment(database, Savepoint::End::Keep);
    return wanted.order == SearchOrder::BestFirst ? bestPage(database, wanted)
                                                  : newestPage(database, wanted);
}

SearchCounts searchCounts(
    Database &database, const SearchQuery &query, const std::function<bool()> &isStopped)
{
    constexpr int kAskEvery = 256;
    SearchCounts counts;
    DayCount days;
    SearchRows rows(database, query, kNewest);
    qint64 call = -1;
    while (rows.next()) {
        if (counts.phrases % kAskEvery == 0 && isStopped())
            return {};
        ++counts.phrases;
        counts.calls += rows.call().key != call ? 1 : 0;
        call = rows.call().key;
        days.add(call);
    }
    counts.days = days.days();
    counts.holdsUnreadable = counts.phrases > 0; // to know it, all of it would have to be unpacked
    return counts;
}

std::vector<SearchHit> searchCall(
    Database &database, const QString &conversationId, const SearchQuery &query)
{
    const Savepoint moment(database, Savepoint::End::Keep);
    const auto call = findCall(database, conversationId);
    if (!call)
        return {};
    Statement statement(database,
        "SELECT rowid FROM spoken_index WHERE spoken_index MATCH ? AND rowid > ? AND rowid <= ?");
    statement.bind(query.match, call->key, call->lastRow());
    auto phrases = searchedPhrases(database, query.match, takeRows(statement));
    std::reverse(phrases.begin(), phrases.end());
    std::vector<SearchHit> hits;
    for (auto &phrase : phrases)
        append(hits, std::move(phrase.hits));
    return hits;
}

} // namespace readback
