// SPDX-License-Identifier: MIT
#include "app/archive/stored/StoredListing.h"

#include "app/archive/sql/Statement.h"
#include "app/archive/sql/TimeKey.h"
#include "app/archive/stored/StoredCalls.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace readback {

namespace {

// Calls that began in the same moment were moved on to the next free keys.
constexpr qint64 kMovedMs = 60'000;

struct Row
{
    qint64 key;
    QString id;
};

// The statement must be over before the next one reads a call.
std::vector<Row> rowsOf(Database &database, const TimeRange &range, qint64 before, int most)
{
    const bool all = !range.isValid();
    const qint64 from = all ? 0 : range.from.toMSecsSinceEpoch();
    const qint64 to = all ? kLatestStartMs : range.to.toMSecsSinceEpoch();
    std::vector<Row> rows;
    Statement statement(database,
        "SELECT key, id FROM call WHERE key >= ? AND key < ? AND"
        " (start_ms >= ? AND start_ms < ? OR ?) ORDER BY key DESC LIMIT ?");
    statement.bind(all ? std::numeric_limits<qint64>::min() : timeKeyOf(from),
        std::min(before, timeKeyOf(to + kMovedMs)), from, to, int(all), most);
    while (statement.next())
        rows.push_back({statement.number(0), statement.text(1)});
    return rows;
}

} // namespace

StoredPage listCalls(
    Database &database, const TimeRange &range, std::optional<qint64> from, int most)
{
    StoredPage page;
    const auto rows
        = rowsOf(database, range, from.value_or(std::numeric_limits<qint64>::max()), most);
    for (const auto &row : rows) {
        if (auto call = loadConversation(database, row.id))
            page.calls.push_back(*std::move(call));
    }
    if (static_cast<int>(rows.size()) == most)
        page.next = rows.back().key;
    return page;
}

QStringList keptAmong(Database &database, const QStringList &ids)
{
    QStringList kept;
    Statement statement(
        database, "SELECT id FROM call WHERE id IN (SELECT value FROM json_each(?))");
    statement.bind(QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(ids)).toJson(QJsonDocument::Compact)));
    while (statement.next())
        kept.append(statement.text(0));
    return kept;
}

} // namespace readback
