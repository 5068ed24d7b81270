// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"
#include "app/model/Transcript.h"

namespace readback::bench {

struct ArchiveCall
{
    Conversation conversation;
    Transcript transcript;
};

// A call of 60 phrases of about 100 characters in words as frequent as those of a language (a few
// everywhere, most of them seldom), in the order in which calls would be fetched: newest first. The
// same number gives the same call.
ArchiveCall archiveCall(quint32 number);

// Its id alone.
QString archiveCallId(quint32 number);

// How many calls the archive's goals are measured with: READBACK_CALLS of the environment, else
// 10,000. The goals are meant for 100,000.
quint32 archiveCallCount();
inline constexpr double kGoalCalls = 100'000;

// Words that are said in: one call of some 3,000; 15 of 1,000 phrases; side by side in 3 of 1,000.
inline constexpr auto kRareWord = "zugzwang";
inline constexpr auto kFrequentWord = "refund";
inline constexpr auto kSaidPhrase = "call you back";

} // namespace readback::bench
