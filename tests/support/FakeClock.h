// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTimeZone>

#include <algorithm>
#include <atomic>
#include <vector>

namespace readback {

// Time that stands still until a test moves it. Timers fire inside advance(), in the order they are
// due.
class FakeClock final : public Clock
{
public:
    qint64 monotonicMs() const override { return m_ms; }
    QDateTime now() const override { return m_start.addMSecs(m_ms + m_wallShiftMs); }
    void after(qint64 ms, QObject *context, std::function<void()> fire) override;

    void advance(qint64 ms);
    // A changed wall clock or a sleep: now() jumps, the monotonic side does not.
    void shiftWallClock(qint64 ms) { m_wallShiftMs += ms; }
    int pendingTimers() const { return static_cast<int>(m_timers.size()); }

private:
    struct Timer
    {
        qint64 due;
        QPointer<QObject> context;
        std::function<void()> fire;
    };
    QDateTime m_start = QDateTime(QDate(2026, 1, 15), QTime(12, 0), QTimeZone::utc()).toUTC();
    std::atomic<qint64> m_ms = 0; // a server on a thread of its own may ask what time it is
    qint64 m_wallShiftMs = 0;
    std::vector<Timer> m_timers;
};

} // namespace readback
