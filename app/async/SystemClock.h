// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"

#include <QElapsedTimer>

namespace readback {

// The machine's own time and QTimer.
class SystemClock final : public Clock
{
public:
    SystemClock();
    qint64 monotonicMs() const override;
    QDateTime now() const override;
    void after(qint64 ms, QObject *context, std::function<void()> fire) override;

private:
    QElapsedTimer m_started;
};

} // namespace readback
