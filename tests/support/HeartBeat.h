// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>

namespace readback::test {

// Whether the event loop turns: a timer that fires every few milliseconds, how often it did and the
// longest time in which it did not.
class HeartBeat : public QObject
{
public:
    HeartBeat()
    {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            ++m_beats;
            m_longestGapMs = std::max(m_longestGapMs, m_since.restart());
        });
        m_since.start();
        m_timer.start(5);
    }

    int beats() const { return m_beats; }
    // With the one that has not ended yet.
    qint64 longestGapMs() const { return std::max(m_longestGapMs, m_since.elapsed()); }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longestGapMs = 0;
    int m_beats = 0;
};

} // namespace readback::test
