// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"
#include "app/model/ConversationScores.h"
#include "app/model/Transcript.h"
#include "app/text/SpeakerAliases.h"

#include <vector>

namespace readback {

struct CallTopic
{
    QString name;
    std::vector<quint32> phrases; // ascending

    bool operator==(const CallTopic &) const = default;
};

// What is told of a call above its text. A value.
struct CallSummary
{
    qint64 lengthMs = 1; // as callLength()
    std::vector<CallEvent> events; // as eventsOf()
    ConversationScores measured; // as measuresOf()
    std::vector<CallTopic> topics; // by their first phrase
    SideAliases aliases;

    bool operator==(const CallSummary &) const = default;
};

// Several passes over the phrases: for a worker. Pure.
CallSummary summaryOf(const Transcript &transcript, const Conversation &conversation);

} // namespace readback
