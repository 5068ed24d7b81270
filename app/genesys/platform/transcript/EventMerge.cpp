// SPDX-License-Identifier: MIT
#include "app/genesys/platform/transcript/EventMerge.h"

#include "app/genesys/WireTime.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace readback {

namespace {

// Where speech ends is not heard to the millisecond.
constexpr qint64 kBlurMs = 500;

void addHolds(std::vector<CallEvent> &events, const std::vector<TimeSpan> &holds)
{
    for (const TimeSpan &hold : holds) {
        const qint64 from = clampedOffset(hold.startMs), to = clampedOffset(hold.endMs);
        if (from < to)
            events.push_back({CallEventKind::Hold, from, to});
    }
}

bool isBefore(const CallEvent &a, const CallEvent &b)
{
    return std::tie(a.startMs, a.kind, a.endMs) < std::tie(b.startMs, b.kind, b.endMs);
}

// Sorted events.
void joinHolds(std::vector<CallEvent> &events)
{
    CallEvent *last = nullptr; // hold
    auto kept = events.begin();
    for (const CallEvent event : events) {
        const bool isHold = event.kind == CallEventKind::Hold;
        if (isHold && last && event.startMs <= last->endMs) {
            last->endMs = std::max(last->endMs, event.endMs);
            continue;
        }
        *kept = event;
        if (isHold)
            last = &*kept;
        ++kept;
    }
    events.erase(kept, events.end());
}

bool isSpokenIn(const CallEvent &silence, const std::vector<Phrase> &phrases)
{
    const qint64 from = silence.startMs + kBlurMs, to = silence.endMs - kBlurMs;
    const auto next = std::ranges::lower_bound(phrases, from, {}, &Phrase::startMs);
    const bool within = next != phrases.end() && next->startMs < to;
    return within || (from < to && next != phrases.begin() && std::prev(next)->endMs >= to);
}

} // namespace

std::vector<CallEvent> mergedEvents(std::vector<CallEvent> told, const std::vector<TimeSpan> &holds,
    const std::vector<Phrase> &phrases)
{
    std::erase_if(told, [&phrases](const CallEvent &event) {
        return event.kind == CallEventKind::Silence && isSpokenIn(event, phrases);
    });
    addHolds(told, holds);
    std::ranges::sort(told, isBefore);
    told.erase(std::unique(told.begin(), told.end()), told.end());
    joinHolds(told);
    return told;
}

} // namespace readback
