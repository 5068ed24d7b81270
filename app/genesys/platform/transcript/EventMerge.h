// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"
#include "app/model/Transcript.h"

#include <vector>

namespace readback {

// The events of a call out of those that its legs tell and the holds that the conversation's
// details tell: by start, each once, holds that touch as one. A silence in which somebody speaks on
// another leg is none. `phrases`: all of them, by start. Pure, any thread.
std::vector<CallEvent> mergedEvents(std::vector<CallEvent> told, const std::vector<TimeSpan> &holds,
    const std::vector<Phrase> &phrases);

} // namespace readback
