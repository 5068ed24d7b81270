// SPDX-License-Identifier: MIT
#include "app/archive/search/DayCount.h"

#include "app/archive/sql/TimeKey.h"

namespace readback {

void DayCount::add(qint64 key)
{
    const qint64 ms = startMsOf(key);
    if (ms <= 0)
        return;
    if (ms < m_dayFromMs || ms >= m_dayToMs)
        begin(ms);
    ++m_days.back().phrases;
}

void DayCount::begin(qint64 ms)
{
    const auto day = QDateTime::fromMSecsSinceEpoch(ms).date();
    m_dayFromMs = day.startOfDay().toMSecsSinceEpoch();
    m_dayToMs = day.addDays(1).startOfDay().toMSecsSinceEpoch();
    if (m_days.empty() || m_days.back().day != day)
        m_days.push_back({day, 0});
}

std::vector<SearchDay> DayCount::days() const
{
    return {m_days.rbegin(), m_days.rend()};
}

} // namespace readback
