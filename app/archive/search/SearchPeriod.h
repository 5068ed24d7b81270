// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

#include <limits>
#include <optional>

namespace readback {

// From one moment until before another one, milliseconds UTC since 1970.
struct SearchPeriod
{
    qint64 fromMs = 0;
    qint64 toMs = std::numeric_limits<qint64>::max();

    bool operator==(const SearchPeriod &) const = default;
};

// "2026-01-31", "2026-01", two of them with ".." between and one of them left out, "today",
// "yesterday": days of the zone of `now`. Nothing: it is none of these. Pure.
std::optional<SearchPeriod> datesPeriod(const QString &text, const QDateTime &now);

// "24h", "7d", "4w" before `now`, without an end. Likewise.
std::optional<SearchPeriod> lastPeriod(const QString &text, const QDateTime &now);

} // namespace readback
