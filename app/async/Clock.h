// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QObject>

#include <functional>

namespace readback {

// Time, so that tests can own it. Deadlines and pauses are measured on the monotonic side, which
// sleep and a changed wall clock do not move. One thread.
class Clock
{
public:
    virtual ~Clock();
    virtual qint64 monotonicMs() const = 0;
    virtual QDateTime now() const = 0; // UTC
    // Runs `fire` once, from the event loop, after at least `ms`; never after `context` died.
    virtual void after(qint64 ms, QObject *context, std::function<void()> fire) = 0;
};

} // namespace readback
