// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Priority.h"

#include <QtGlobal>

#include <optional>

namespace readback {

// What kind of trouble an attempt ended with, as far as trying again is concerned.
enum class Trouble {
    None,
    Unreachable, // refused, name unknown, no route
    Interrupted, // the connection broke on the way
    TimedOut,
    Overloaded, // 5xx
    RateLimited, // 429, or 503 with a time
    Garbled, // not HTTP, or a compressed body that ends early: once more, then it is the server's
             // way
    Final, // anything that another try cannot change
};

// Decides whether a call is tried again. Pure: chance and time come from outside.
struct RetryPolicy
{
    struct Situation
    {
        Trouble trouble = Trouble::None;
        int attempts = 1; // made so far, the failed one included
        Priority priority = Priority::Interactive;
        bool hostDown = false; // nobody got through to that host lately
    };

    // Milliseconds to wait before the next attempt; nothing: stop. `chance` in [0, 1).
    static std::optional<qint64> nextTry(const Situation &situation, double chance);

    static int attemptsFor(Priority priority);
    // Full jitter: anything from 0 to 0.5 s * 2^(attempts - 1), at most 30 s.
    static qint64 backoffMs(int attempts, double chance);
    // How long a 429 parks the session. `retryAfterMs` as the server said it, `inARow` counts the
    // pauses since the last answer that was none. Never under the wait asked for, never 0.
    static qint64 pauseMs(std::optional<qint64> retryAfterMs, int inARow, double chance);
};

} // namespace readback
