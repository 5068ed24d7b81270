// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/Waiting.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>

namespace readback::test {

// How long a thread has waited, in its life, for a processor that another program had: what a test
// must not blame on the program. 0 where the system does not tell. Milliseconds.
inline qint64 queuedMs(const QString &task)
{
    QFile file(QStringLiteral("/proc/%1/schedstat").arg(task));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    // The time it ran, the time it waited, how often it ran; in nanoseconds.
    return file.readAll().split(' ').value(1).toLongLong() / 1'000'000;
}

// How long another program takes to end, without the time in which its main thread waited for a
// processor.
template <class Condition>
qint64 msToEnd(qint64 process, Condition hasEnded)
{
    constexpr int kLongestMs = 120'000;
    const QString task = QString::number(process);
    const qint64 before = queuedMs(task);
    qint64 queued = before;
    QElapsedTimer timer;
    timer.start();
    waitUntil(
        [&] {
            queued = std::max(queued, queuedMs(task)); // the last that is told of it
            return hasEnded();
        },
        kLongestMs);
    return timer.elapsed() - (queued - before);
}

} // namespace readback::test
