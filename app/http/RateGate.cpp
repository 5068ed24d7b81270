// SPDX-License-Identifier: MIT
#include "app/http/RateGate.h"

#include <algorithm>
#include <cmath>

namespace readback {

namespace {

constexpr qint64 kWindowMs = 60'000;
constexpr int kLargestBudget = 1'000'000;
constexpr int kShareOf = 10; // a tenth
constexpr int kBurstOf = 5; // a fifth, which is 60 of 300
constexpr int kLargestBurst = 60;
// Where the wait ends with somebody's answer, not with time: look again now and then.
constexpr qint64 kLookAgainMs = 250;
constexpr qint64 kLongestResetSeconds = 61;

} // namespace

RateGate::RateGate(const Clock &clock) : m_clock(clock), m_refilledAt(clock.monotonicMs())
{
    m_credit = burst();
}

int RateGate::burst() const
{
    return std::clamp(m_budget / kBurstOf, 1, kLargestBurst);
}

int RateGate::reserveOf(int total, Priority priority) const
{
    return m_shareKept && priority != Priority::Interactive ? total / kShareOf : 0;
}

void RateGate::refill(qint64 now)
{
    if (now <= m_refilledAt)
        return; // parked: credit grows from the end of the pause on
    const double perMs = static_cast<double>(m_budget) / kWindowMs;
    m_credit
        = std::min<double>(burst(), m_credit + static_cast<double>(now - m_refilledAt) * perMs);
    m_refilledAt = now;
}

void RateGate::forgetOld(qint64 now)
{
    while (!m_answered.empty() && m_answered.front() + kWindowMs <= now)
        m_answered.pop_front();
}

qint64 RateGate::windowWait(qint64 now, Priority priority) const
{
    const auto limit = static_cast<size_t>(std::max(1, m_budget - reserveOf(m_budget, priority)));
    const size_t used = m_answered.size() + static_cast<size_t>(m_outstanding);
    if (used < limit)
        return 0;
    const size_t mustGo = used - limit; // this one and all before it must be out of the window
    return mustGo < m_answered.size() ? m_answered[mustGo] + kWindowMs - now : kLookAgainMs;
}

qint64 RateGate::serverWait(qint64 now, Priority priority) const
{
    if (now >= m_serverResetAt
        || m_outstanding < m_serverLeft - reserveOf(std::min(m_serverLeft, m_budget), priority))
        return 0;
    return m_outstanding > 0 ? kLookAgainMs : m_serverResetAt - now;
}

qint64 RateGate::paceWait(Priority priority) const
{
    const double missing = 1.0 + reserveOf(burst(), priority) - m_credit;
    return missing <= 0 ? 0 : static_cast<qint64>(std::ceil(missing * kWindowMs / m_budget));
}

qint64 RateGate::waitMs(Priority priority)
{
    const qint64 now = m_clock.monotonicMs();
    if (now < m_parkedUntil)
        return m_parkedUntil - now;
    refill(now);
    forgetOld(now);
    return std::max({windowWait(now, priority), serverWait(now, priority), paceWait(priority)});
}

void RateGate::sent()
{
    refill(m_clock.monotonicMs());
    m_credit -= 1;
    ++m_outstanding;
}

void RateGate::answered()
{
    m_outstanding = std::max(0, m_outstanding - 1);
    m_answered.push_back(m_clock.monotonicMs());
}

void RateGate::learn(qint64 allowed, qint64 count, qint64 resetSeconds)
{
    if (allowed < 1)
        return;
    const qint64 now = m_clock.monotonicMs();
    refill(now);
    m_budget = static_cast<int>(std::min<qint64>(allowed, kLargestBudget));
    m_credit = std::min<double>(m_credit, burst());
    if (count < 0 || resetSeconds < 0 || resetSeconds > kLongestResetSeconds)
        return;
    m_serverLeft = static_cast<int>(std::clamp<qint64>(allowed - count, 0, kLargestBudget));
    m_serverResetAt = now + resetSeconds * 1000;
}

void RateGate::park(qint64 ms)
{
    const qint64 now = m_clock.monotonicMs();
    m_parkedUntil = std::max(m_parkedUntil, now + ms);
    // A server that asked for a pause gets no burst after it.
    refill(now);
    m_credit = std::min(m_credit, 1.0);
    m_refilledAt = m_parkedUntil;
}

} // namespace readback
