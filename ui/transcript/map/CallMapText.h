// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/ConversationScores.h"
#include "app/model/Transcript.h"

#include <vector>

namespace readback {

// What the call map says in words, in the user's language. Plain text. Pure.

// What there is at a time of the call: the time and who speaks, then what happens.
QString callMapText(const Transcript &transcript, const std::vector<CallEvent> &events, qint64 ms);

// The whole call in a sentence: "12 min 18 s; Agent 58 %, Customer 34 %, …".
QString callSentence(qint64 lengthMs, const ConversationScores &scores);

// "22 s", "12 min 18 s", "1 h 2 min".
QString lengthInWords(qint64 ms);

} // namespace readback
