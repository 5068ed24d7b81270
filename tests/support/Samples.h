// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"
#include "app/model/Transcript.h"

#include <vector>

namespace readback {

// Calls for tests that need some, whatever they say. The same number gives the same call.

// Id "call-0007", ended hours before FakeClock's start, 5 minutes after its predecessor.
Conversation sampleConversation(int number);
std::vector<Conversation> sampleConversations(int count);

// Agent and Customer in turn, a phrase every 4 s; each phrase names the call and its own number.
Transcript sampleTranscript(const QString &id, int phrases = 6);

} // namespace readback
