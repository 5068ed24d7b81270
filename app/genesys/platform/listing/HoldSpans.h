// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"

#include <vector>

namespace readback {

// A segment's times as the wire has them; either may be invalid.
struct WireSpan
{
    QDateTime from;
    QDateTime to;
};

// When a call was on hold, as offsets from its start, sorted, what overlaps or touches made one:
// each leg tells of the same hold. A hold without an end lasts as long as the call; one without a
// start is none. Nothing if the call's own start is not told. Pure, any thread.
std::vector<TimeSpan> holdSpans(const std::vector<WireSpan> &holds, const Conversation &call);

} // namespace readback
