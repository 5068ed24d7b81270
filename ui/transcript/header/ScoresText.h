// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/ConversationScores.h"
#include "app/text/SpeakerAliases.h"
#include "ui/transcript/header/HeaderPart.h"

namespace readback {

// What was measured of a call, in the user's language, each with its definition: how the time was
// shared, the customer's sentiment and where it went, the agents' empathy. What is in neither is
// left out. `told`: by the server; what only `measured` has was made here (app/text/CallMeasures),
// and says so. The sides go by their
// aliases, where they have one.
HeaderParts scoreParts(const ConversationScores &told, const ConversationScores &measured = {},
    const SideAliases &aliases = {});

// The same without definitions, in one line; empty: there is nothing.
QString scoresText(const ConversationScores &scores);

} // namespace readback
