// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"
#include "app/model/Conversation.h"
#include "app/model/TimeRange.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace readback {

// Which calls an archive holds. Work for Archive::read().

struct StoredPage
{
    std::vector<Conversation> calls; // newest first
    std::optional<qint64> next = {}; // where the next page begins; nothing: this was the last
};

// Calls that began within the range (not valid: all), as many as `most`, from the newest or from
// where the page before ended.
StoredPage listCalls(
    Database &database, const TimeRange &range, std::optional<qint64> from, int most);

// Those of the ids that are of calls here.
QStringList keptAmong(Database &database, const QStringList &ids);

} // namespace readback
