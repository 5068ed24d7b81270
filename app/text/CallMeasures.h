// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/ConversationScores.h"
#include "app/model/Transcript.h"

#include <vector>

namespace readback {

// How the time of a call was shared, made from its phrases and events, for servers that do not tell
// it: the shares and the count of overtalks; never a sentiment. A share is the time in which at
// least one of them spoke; silence counts from 3 s on, overtalk of more than 1 s. Empty where the
// phrases have no lengths. `lengthMs` as callLength(). Pure, any thread.
ConversationScores measuresOf(
    const Transcript &transcript, const std::vector<CallEvent> &events, qint64 lengthMs);

// What was told, and from `measured` what was not.
ConversationScores completed(ConversationScores told, const ConversationScores &measured);

} // namespace readback
