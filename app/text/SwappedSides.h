// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/ConversationScores.h"
#include "app/model/Transcript.h"

namespace readback {

// The same call where its channels were taken for each other: what Agent said, Customer said, and
// the other way round. A name stays with its side; which of several agents speaks nobody can tell,
// so then the name is left out. An alias
// stays with its voice. Pure, any thread.
Transcript withSidesSwapped(const Transcript &transcript);

// Likewise for what was measured of each side.
ConversationScores withSidesSwapped(ConversationScores scores);

} // namespace readback
