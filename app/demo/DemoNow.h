// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QElapsedTimer>

namespace readback {

// The demo organisation's time: what its calls are dated from, and running on from there.
class DemoNow
{
public:
    explicit DemoNow(const QDateTime &start) : m_startMs(start.toMSecsSinceEpoch())
    {
        m_since.start();
    }

    // Milliseconds since the epoch, UTC.
    qint64 ms() const { return m_startMs + m_since.elapsed(); }

private:
    qint64 m_startMs;
    QElapsedTimer m_since;
};

} // namespace readback
