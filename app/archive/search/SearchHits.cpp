// SPDX-License-Identifier: MIT
#include "app/archive/search/SearchHits.h"

#include "app/archive/search/HitMarks.h"
#include "app/archive/search/SearchFacts.h"
#include "app/archive/sql/Statement.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

// Where in the text a hit stands is what the full text itself says, by marks that no text holds.
constexpr const char *kSelect
    = "SELECT spoken_index.rowid, highlight(spoken_index, CASE phrase.side WHEN 0 THEN 0 WHEN 1"
      " THEN 1 ELSE 2 END, char(1), char(2)), phrase.start_ms, phrase.speaker, phrase.side"
      " FROM spoken_index CROSS JOIN phrase ON phrase.id = spoken_index.rowid"
      " WHERE spoken_index MATCH ? AND spoken_index.rowid >= ? AND spoken_index.rowid < ?"
      " ORDER BY spoken_index.rowid DESC LIMIT ?";

// The + keeps it from being asked row by row: the words would be looked up for each of them.
constexpr const char *kSelectRows
    = "SELECT spoken_index.rowid, highlight(spoken_index, CASE phrase.side WHEN 0 THEN 0 WHEN 1"
      " THEN 1 ELSE 2 END, char(1), char(2)), phrase.start_ms, phrase.speaker, phrase.side"
      " FROM spoken_index CROSS JOIN phrase ON phrase.id = spoken_index.rowid"
      " WHERE spoken_index MATCH ? AND spoken_index.rowid >= ? AND spoken_index.rowid < ?"
      " AND +spoken_index.rowid IN (SELECT value FROM json_each(?))"
      " ORDER BY spoken_index.rowid DESC";

std::vector<SearchedPhrase> read(Database &database, Statement &statement)
{
    SearchFacts facts(database);
    std::vector<SearchedPhrase> phrases;
    while (statement.next()) {
        const auto marked = hitMarks(statement.text(1));
        SearchHit hit;
        hit.text = marked.text;
        hit.startMs = statement.number(2);
        const auto row = statement.number(0);
        if (!facts.tell(&hit, row, statement.number(3), statement.number(4)))
            continue;
        phrases.push_back({row, {}});
        for (const auto &span : marked.spans) {
            hit.matchStart = span.start;
            hit.matchLength = span.length;
            phrases.back().hits.push_back(hit);
        }
    }
    return phrases;
}

} // namespace

std::vector<SearchedPhrase> searchedPhrases(
    Database &database, const QString &match, qint64 from, qint64 below, int limit)
{
    Statement statement(database, kSelect);
    statement.bind(match, from, below, limit > 0 ? limit : -1);
    return read(database, statement);
}

std::vector<SearchedPhrase> searchedPhrases(
    Database &database, const QString &match, const std::vector<qint64> &rows)
{
    if (rows.empty())
        return {};
    QStringList numbers;
    for (const auto row : rows)
        numbers << QString::number(row);
    const auto [first, last] = std::minmax_element(rows.begin(), rows.end());
    Statement statement(database, kSelectRows);
    statement.bind(match, *first, *last + 1, QString(u'[' + numbers.join(u',') + u']'));
    return read(database, statement);
}

} // namespace readback
