// SPDX-License-Identifier: MIT
#include "bench/FrameWatch.h"

#include "bench/Measure.h"
#include "ui/transcript/TranscriptPane.h"
#include "ui/transcript/TranscriptView.h"

#include <QEvent>
#include <QEventLoop>

#include <utility>

namespace readback::bench {

FrameWatch::FrameWatch(TranscriptPane &pane) : m_pane(pane)
{
    m_pane.view()->viewport()->installEventFilter(this);
    connect(&m_pane, &TranscriptPane::settled, this, &FrameWatch::settle);
}

FrameWatch::Span FrameWatch::timeOf(const std::function<void()> &press)
{
    QEventLoop loop;
    m_loop = &loop;
    m_settled = false;
    m_timer.start();
    m_cpuBefore = threadMilliseconds();
    press();
    if (m_loop)
        loop.exec();
    return m_span;
}

bool FrameWatch::eventFilter(QObject *, QEvent *event)
{
    // Painted once this event has been handled.
    if (event->type() == QEvent::Paint && m_settled)
        QMetaObject::invokeMethod(this, &FrameWatch::finish, Qt::QueuedConnection);
    return false;
}

void FrameWatch::settle()
{
    m_settled = true;
    // A message stands there in place of text: its own paint comes with the same frame.
    if (m_pane.state() != TranscriptPane::State::Shown)
        QMetaObject::invokeMethod(this, &FrameWatch::finish, Qt::QueuedConnection);
}

void FrameWatch::finish()
{
    if (!m_loop)
        return;
    m_span
        = {static_cast<double>(m_timer.nsecsElapsed()) / 1e6, threadMilliseconds() - m_cpuBefore};
    std::exchange(m_loop, nullptr)->quit();
}

} // namespace readback::bench
