// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <map>

namespace readback {

// The machine's own time. One QTimer for whatever is due next: each request sets several deadlines
// and nearly none of them is ever reached.
class SystemClock final : public Clock
{
public:
    SystemClock();
    qint64 monotonicMs() const override;
    QDateTime now() const override;
    void after(qint64 ms, QObject *context, std::function<void()> fire) override;

private:
    struct Entry
    {
        QPointer<QObject> context;
        std::function<void()> fire;
    };
    void fireDue();
    void arm();

    QElapsedTimer m_started;
    std::multimap<qint64, Entry> m_entries; // by when they are due
    QTimer m_timer;
};

} // namespace readback
