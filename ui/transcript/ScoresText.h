// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/ConversationScores.h"

namespace readback {

// A conversation's scores in one line, in the user's language: the customer's sentiment and where
// it went, then how the time was shared. What is not told is left out; empty: nothing is.
QString scoresText(const ConversationScores &scores);

} // namespace readback
