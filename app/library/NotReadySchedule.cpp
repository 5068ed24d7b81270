// SPDX-License-Identifier: MIT
#include "app/library/NotReadySchedule.h"

#include <algorithm>
#include <array>

namespace readback {

namespace {

constexpr std::array kGapsSeconds{5, 15, 30, 60};
constexpr qint64 kGiveUpSeconds = 600;
constexpr qint64 kOldSeconds = 86'400;

} // namespace

QDateTime NotReadySchedule::nextTry(const Conversation &conversation, const QDateTime &now)
{
    const auto end = conversation.end();
    if (end.isValid() && end.secsTo(now) > kOldSeconds)
        return {};
    auto &tries = m_tries[conversation.id];
    if (tries.count == 0)
        tries.first = now;
    const auto gap
        = kGapsSeconds[static_cast<size_t>(std::min<int>(tries.count, kGapsSeconds.size() - 1))];
    ++tries.count;
    const auto next = now.addSecs(gap);
    return tries.first.secsTo(next) > kGiveUpSeconds ? QDateTime() : next;
}

} // namespace readback
