// SPDX-License-Identifier: MIT
#include "app/async/SystemClock.h"

#include <QTimer>

#include <chrono>

namespace readback {

Clock::~Clock() = default;

SystemClock::SystemClock()
{
    m_started.start();
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
    QTimer::singleShot(std::chrono::milliseconds(std::max<qint64>(0, ms)), Qt::PreciseTimer,
        context, std::move(fire));
}

} // namespace readback
