// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"
#include "app/model/Transcript.h"

#include <vector>

namespace readback {

// Gaps of the speech from here on are a silence, shorter ones are breath.
inline constexpr qint64 kLeastSilenceMs = 3000;
// Not every "mhm" is overtalk.
inline constexpr qint64 kLeastOvertalkMs = 1000;

// What happened in a call beside its phrases, by start: silences of 3 s and more, holds and
// overtalk of more than 1 s. What the server tells comes first; where it tells no silences, they
// are the gaps in which nobody spoke and nobody was on hold; overtalk as overtalkOf(). `holds` are
// those of the conversation. Pure, any thread.
std::vector<CallEvent> eventsOf(const Transcript &transcript, const std::vector<TimeSpan> &holds);

} // namespace readback
