// SPDX-License-Identifier: MIT
#include "app/async/SystemClock.h"

#include <algorithm>
#include <chrono>

namespace readback {

namespace {

constexpr qint64 kLongestMs = 3'600'000; // of one sleep; then it looks again

} // namespace

Clock::~Clock() = default;

SystemClock::SystemClock()
{
    m_started.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { fireDue(); });
}

qint64 SystemClock::monotonicMs() const
{
    return m_started.elapsed();
}

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

void SystemClock::after(qint64 ms, QObject *context, std::function<void()> fire)
{
    const auto entry = m_entries.emplace(
        monotonicMs() + std::max<qint64>(0, ms), Entry{context, std::move(fire)});
    if (entry == m_entries.begin())
        arm();
}

void SystemClock::arm()
{
    if (m_entries.empty())
        return;
    // At least one millisecond: elapsed() rounds down, so that "due" could be a little early.
    const qint64 ms = std::clamp<qint64>(m_entries.begin()->first - monotonicMs(), 0, kLongestMs);
    m_timer.start(std::chrono::milliseconds(ms + 1));
}

void SystemClock::fireDue()
{
    const qint64 now = monotonicMs();
    while (!m_entries.empty() && m_entries.begin()->first < now) {
        const auto entry = m_entries.extract(m_entries.begin());
        if (entry.mapped().context)
            entry.mapped().fire();
    }
    arm();
}

} // namespace readback
