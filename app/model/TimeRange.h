// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>

namespace readback {

// A span of time, both ends UTC; `from` belongs to it, `to` does not.
struct TimeRange
{
    QDateTime from;
    QDateTime to;

    bool isValid() const { return from.isValid() && to.isValid() && from < to; }
    bool contains(const QDateTime &t) const { return t >= from && t < to; }
    static TimeRange lastHours(int hours, const QDateTime &now)
    {
        return {now.addSecs(-3600LL * hours), now};
    }

    bool operator==(const TimeRange &) const = default;
};

} // namespace readback
