// SPDX-License-Identifier: MIT
#include "bench/BenchApplication.h"

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <utility>

namespace readback::bench {

// Events sent from within an event are part of it. Those of other threads keep nobody waiting.
bool BenchApplication::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread() || m_depth > 0)
        return QApplication::notify(receiver, event);
    QElapsedTimer timer;
    timer.start();
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    --m_depth;
    m_longestMs = std::max(m_longestMs, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    return handled;
}

double BenchApplication::takeLongestEventMs()
{
    return std::exchange(m_longestMs, 0);
}

} // namespace readback::bench
