// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/CpuTimer.h"
#include "tests/support/QueueTime.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>

namespace readback::test {

// Whether the event loop turns: a timer that fires every few milliseconds, how often it did and the
// longest time in which it did not. Time in which this thread wanted to run and another program had
// the processor is nobody's stall and is not counted, where the system tells it.
class HeartBeat : public QObject
{
public:
    HeartBeat()
    {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            ++m_beats;
            m_longestGapMs = longestGapMs();
            m_longestWorkMs = longestWorkMs();
            start();
        });
        start();
        m_timer.start(5);
    }

    int beats() const { return m_beats; }
    // With the one that has not ended yet.
    qint64 longestGapMs() const
    {
        return std::max(
            m_longestGapMs, m_since.elapsed() - (queuedMs(kThisThread) - m_queuedBefore));
    }

    // The most that this thread worked at one stretch, in time on the processor: what it cannot
    // answer for however idle the machine is.
    qint64 longestWorkMs() const { return std::max(m_longestWorkMs, m_work.ms()); }

private:
    void start()
    {
        m_since.start();
        m_work = {};
        m_queuedBefore = queuedMs(kThisThread);
    }
    static inline const QString kThisThread = QStringLiteral("thread-self");

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_queuedBefore = 0;
    qint64 m_longestGapMs = 0;
    CpuTimer m_work;
    qint64 m_longestWorkMs = 0;
    int m_beats = 0;
};

} // namespace readback::test
