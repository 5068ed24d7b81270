// SPDX-License-Identifier: MIT
#include "tests/support/FakeClock.h"

namespace readback {

void FakeClock::after(qint64 ms, QObject *context, std::function<void()> fire)
{
    m_timers.push_back({m_ms + std::max<qint64>(0, ms), context, std::move(fire)});
}

void FakeClock::advance(qint64 ms)
{
    const qint64 target = m_ms + ms;
    for (;;) {
        // Events first: what a timer set off may ask for the next one.
        QCoreApplication::sendPostedEvents();
        const auto next = std::min_element(m_timers.begin(), m_timers.end(),
            [](const Timer &a, const Timer &b) { return a.due < b.due; });
        if (next == m_timers.end() || next->due > target)
            break;
        m_ms = std::max(m_ms.load(), next->due);
        const auto timer = *next;
        m_timers.erase(next);
        if (timer.context)
            timer.fire();
    }
    m_ms = target;
}

} // namespace readback
