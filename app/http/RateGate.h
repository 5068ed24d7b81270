// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/http/Limits.h"
#include "app/model/Priority.h"

#include <QtGlobal>

#include <deque>

namespace readback {

// Keeps the requests of one token within the server's budget. Never more than the budget in any
// 60 s: a request counts from the moment it goes until 60 s after its answer came, so that a
// server's own window, wherever it begins, never sees more. After idleness a burst goes unspaced,
// then requests are paced evenly. A pure book-keeper: it holds nothing back by itself.
class RateGate
{
public:
    explicit RateGate(const Clock &clock);

    // Milliseconds until a request of that priority may go; 0: now. May be shorter than it turns
    // out: ask again.
    qint64 waitMs(Priority priority);
    void sent();
    void answered();

    // What the server said of its own count (platform-api 6, inin-ratelimit-*): requests allowed a
    // minute, counted so far, seconds until the count starts again. Values that cannot be are
    // ignored.
    void learn(qint64 allowed, qint64 count, qint64 resetSeconds);

    // Nothing goes for that long; a later end wins.
    void park(qint64 ms);
    // Monotonic milliseconds; not after now: not parked.
    qint64 parkedUntil() const { return m_parkedUntil; }
    bool isParked() const { return m_clock.monotonicMs() < m_parkedUntil; }

    // Whether a tenth of the budget is kept for interactive requests.
    void setInteractiveShare(bool kept) { m_shareKept = kept; }
    int budget() const { return m_budget; }

private:
    int reserveOf(int total, Priority priority) const;
    int burst() const;
    void refill(qint64 now);
    void forgetOld(qint64 now);
    qint64 windowWait(qint64 now, Priority priority) const;
    qint64 serverWait(qint64 now, Priority priority) const;
    qint64 paceWait(Priority priority) const;

    const Clock &m_clock;
    int m_budget = Limits::kBudgetPerMinute;
    bool m_shareKept = false;
    std::deque<qint64> m_answered; // when, oldest first
    int m_outstanding = 0;
    double m_credit = 0; // requests that may go unspaced
    qint64 m_refilledAt = 0;
    qint64 m_parkedUntil = 0;
    int m_serverLeft = 0; // by the server's own count, until m_serverResetAt
    qint64 m_serverResetAt = 0;
};

} // namespace readback
