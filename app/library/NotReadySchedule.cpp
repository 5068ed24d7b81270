// SPDX-License-Identifier: MIT
#include "app/library/NotReadySchedule.h"

#include "app/model/TranscriptStatus.h"

#include <algorithm>
#include <array>

namespace readback {

namespace {

constexpr std::array<qint64, 4> kQuickGapsSeconds{5, 15, 30, 60};
constexpr qint64 kQuickSeconds = 600;
constexpr std::array<qint64, 7> kSlowGapsSeconds{60, 120, 240, 480, 900, 1800, 3600};
constexpr qint64 kAgeShare = 20; // of the time that it has taken already
constexpr qint64 kDaySeconds = 86'400;

template <size_t N>
qint64 gapAfter(const std::array<qint64, N> &gaps, int tries)
{
    return gaps[std::min(static_cast<size_t>(std::max(tries, 1) - 1), N - 1)];
}

} // namespace

void NotReadySchedule::noteTry(const Conversation &conversation, const QDateTime &now)
{
    auto &tries = m_tries[conversation.id];
    tries.conversation = conversation;
    if (tries.count++ == 0)
        tries.first = now;
    if (tries.quickCount++ == 0)
        tries.quickFirst = now;
    tries.last = now;
}

void NotReadySchedule::restartQuick(const QString &id)
{
    if (const auto found = m_tries.find(id); found != m_tries.end())
        found->quickCount = 0;
}

const Conversation *NotReadySchedule::conversation(const QString &id) const
{
    const auto found = m_tries.constFind(id);
    return found == m_tries.cend() ? nullptr : &found->conversation;
}

QDateTime NotReadySchedule::quickTry(const QString &id) const
{
    const auto found = m_tries.constFind(id);
    if (found == m_tries.cend() || isDayOld(found->conversation, found->last))
        return {};
    const auto next = found->last.addSecs(gapAfter(kQuickGapsSeconds, found->quickCount));
    return found->quickFirst.secsTo(next) > kQuickSeconds ? QDateTime() : next;
}

QDateTime NotReadySchedule::slowTry(const QString &id) const
{
    const auto found = m_tries.constFind(id);
    if (found == m_tries.cend())
        return {};
    const auto end = found->conversation.end();
    const auto start = found->conversation.start;
    const auto since = end.isValid() ? end : start.isValid() ? start : found->first;
    const qint64 age = since.secsTo(found->last);
    if (age > kDaySeconds)
        return {};
    const qint64 gap = std::max(gapAfter(kSlowGapsSeconds, found->count),
        std::min(age / kAgeShare, kSlowGapsSeconds.back()));
    // Past the day by a moment, so that this one tells whether anything came within it.
    const qint64 lastGap = std::max(kSlowGapsSeconds.front(), kDaySeconds + 1 - age);
    return found->last.addSecs(std::min(gap, lastGap));
}

} // namespace readback
