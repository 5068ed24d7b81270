// SPDX-License-Identifier: MIT
#include "app/http/RetryPolicy.h"

#include "app/http/Limits.h"

#include <algorithm>

namespace readback {

namespace {

constexpr int kGarbledAttempts = 2;
// Spreads what several sessions do after the same pause.
constexpr double kPauseSpreadMs = 500;

} // namespace

int RetryPolicy::attemptsFor(Priority priority)
{
    return priority == Priority::Bulk ? Limits::kAttemptsBulk : Limits::kAttemptsInteractive;
}

qint64 RetryPolicy::backoffMs(int attempts, double chance)
{
    const int doublings = std::clamp(attempts - 1, 0, 16);
    const qint64 ceiling = std::min(Limits::kBackoffBaseMs << doublings, Limits::kBackoffCapMs);
    return static_cast<qint64>(static_cast<double>(ceiling) * chance);
}

qint64 RetryPolicy::pauseMs(std::optional<qint64> retryAfterMs, int inARow, double chance)
{
    const auto spread = static_cast<qint64>(kPauseSpreadMs * chance);
    if (retryAfterMs)
        return std::max(*retryAfterMs, Limits::kRetryAfterMinMs) + spread;
    return std::max(Limits::kRateLimitFloorMs, backoffMs(inARow, chance)) + spread;
}

std::optional<qint64> RetryPolicy::nextTry(const Situation &situation, double chance)
{
    switch (situation.trouble) {
    case Trouble::None:
    case Trouble::Final:
        return std::nullopt;
    case Trouble::Garbled:
        if (situation.attempts >= kGarbledAttempts)
            return std::nullopt;
        break;
    case Trouble::Unreachable:
    case Trouble::Interrupted:
    case Trouble::TimedOut:
    case Trouble::Overloaded:
        // Nobody looks at a batch: it outlasts an outage, one probe at a time.
        if (situation.hostDown && situation.priority == Priority::Bulk)
            return Limits::kProbeMs;
        break;
    case Trouble::RateLimited:
        break;
    }
    if (situation.attempts >= attemptsFor(situation.priority))
        return std::nullopt;
    return backoffMs(situation.attempts, chance);
}

} // namespace readback
