// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <functional>

class QEventLoop;

namespace readback {

class TranscriptPane;

namespace bench {

// From a key to the frame that shows the call it led to, whatever there is to say of that.
class FrameWatch : public QObject
{
public:
    explicit FrameWatch(TranscriptPane &pane);

    // In milliseconds: on the clock, and of the processor's time that this thread has used up.
    struct Span
    {
        double wall = 0;
        double cpu = 0;
    };
    // `press` leads the pane to another call. The event loop runs meanwhile.
    Span timeOf(const std::function<void()> &press);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void settle();
    void finish();

    TranscriptPane &m_pane;
    QEventLoop *m_loop = nullptr;
    QElapsedTimer m_timer;
    double m_cpuBefore = 0;
    Span m_span;
    bool m_settled = false;
};

} // namespace bench
} // namespace readback
