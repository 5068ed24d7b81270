// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"

#include <QString>

#include <optional>

namespace readback {

// Where a call's rows are (TimeKey.h).
struct CallKey
{
    qint64 key = 0;
    qint64 phrases = 0;

    qint64 lastRow() const { return key + phrases; }
};

std::optional<CallKey> findCall(Database &database, const QString &id);

// The call that a row of `phrase` belongs to: the last one with a smaller key.
std::optional<CallKey> callOfRow(Database &database, qint64 row);

// The first key from the call's time on that has so many rows free behind it.
qint64 freeKey(Database &database, qint64 startMs, qint64 phrases);

} // namespace readback
