// SPDX-License-Identifier: MIT
#include "app/genesys/platform/listing/HoldSpans.h"

#include "app/genesys/WireTime.h"

#include <algorithm>

namespace readback {

namespace {

// Nobody is put on hold that often.
constexpr size_t kMostHolds = 1'000;

std::vector<TimeSpan> merged(std::vector<TimeSpan> spans)
{
    std::ranges::sort(spans, {}, &TimeSpan::startMs);
    std::vector<TimeSpan> result;
    for (const TimeSpan &span : spans) {
        if (!result.empty() && span.startMs <= result.back().endMs)
            result.back().endMs = std::max(result.back().endMs, span.endMs);
        else if (result.size() < kMostHolds)
            result.push_back(span);
    }
    return result;
}

} // namespace

std::vector<TimeSpan> holdSpans(const std::vector<WireSpan> &holds, const Conversation &call)
{
    if (!call.start.isValid())
        return {};
    std::vector<TimeSpan> spans;
    for (const WireSpan &hold : holds) {
        const QDateTime to = hold.to.isValid() ? hold.to : call.end();
        if (!hold.from.isValid() || !to.isValid() || to <= hold.from)
            continue;
        const TimeSpan span{
            clampedOffset(call.start.msecsTo(hold.from)), clampedOffset(call.start.msecsTo(to))};
        if (span.startMs < span.endMs)
            spans.push_back(span);
    }
    return merged(std::move(spans));
}

} // namespace readback
