// SPDX-License-Identifier: MIT
#include "app/archive/stored/CallKey.h"

#include "app/archive/sql/Statement.h"
#include "app/archive/sql/TimeKey.h"

#include <algorithm>

namespace readback {

namespace {

std::optional<CallKey> first(Statement &statement)
{
    if (!statement.next())
        return {};
    return CallKey{statement.number(0), statement.number(1)};
}

} // namespace

std::optional<CallKey> findCall(Database &database, const QString &id)
{
    Statement statement(database, "SELECT key, phrases FROM call WHERE id = ?");
    statement.bind(id);
    return first(statement);
}

std::optional<CallKey> callOfRow(Database &database, qint64 row)
{
    Statement statement(
        database, "SELECT key, phrases FROM call WHERE key < ? ORDER BY key DESC LIMIT 1");
    statement.bind(row);
    return first(statement);
}

qint64 freeKey(Database &database, qint64 startMs, qint64 phrases)
{
    qint64 key = timeKeyOf(startMs);
    if (const auto before = callOfRow(database, key + 1))
        key = std::max(key, before->lastRow() + 1);
    for (;;) {
        Statement next(database,
            "SELECT key, phrases FROM call WHERE key >= ? AND key <= ? ORDER BY key LIMIT 1");
        next.bind(key, key + phrases);
        const auto taken = first(next);
        if (!taken)
            return key;
        key = taken->lastRow() + 1;
    }
}

} // namespace readback
