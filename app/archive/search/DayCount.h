// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/SearchHit.h"

#include <vector>

namespace readback {

// Counts hits a day, for calls that come newest first.
class DayCount
{
public:
    // `key`: of the call (TimeKey.h); one without a start counts for no day.
    void add(qint64 key);

    // Oldest first.
    std::vector<SearchDay> days() const;

private:
    void begin(qint64 ms);

    std::vector<SearchDay> m_days; // newest first
    qint64 m_dayFromMs = 0; // of the last one; asking the calendar each time would cost too much
    qint64 m_dayToMs = 0;
};

} // namespace readback
