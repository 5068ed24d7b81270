// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/SystemClock.h"

namespace readback::test {

// The machine's own time, which a test can put forward: for what is over after some seconds. Timers
// keep to the machine's.
class JumpingClock final : public Clock
{
public:
    void jump(qint64 ms) { m_aheadMs += ms; }

    qint64 monotonicMs() const override { return m_real.monotonicMs() + m_aheadMs; }
    QDateTime now() const override { return m_real.now().addMSecs(m_aheadMs); }
    void after(qint64 ms, QObject *context, std::function<void()> fire) override
    {
        m_real.after(ms, context, std::move(fire));
    }

private:
    SystemClock m_real;
    qint64 m_aheadMs = 0;
};

} // namespace readback::test
