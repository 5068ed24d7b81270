// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/JsonReader.h"
#include "app/model/Conversation.h"

#include <vector>

namespace readback {

// An agent as the analytics name one; either may be empty, not both.
struct AgentRef
{
    QString userId;
    QString name; // the participant's own, where no look-up gives a better one

    bool operator==(const AgentRef &) const = default;
};

// A conversation before its ids have names: conversation.agents and .queues are still empty.
struct PlatformConversation
{
    Conversation conversation;
    std::vector<AgentRef> agents; // in the order of their first segment
    QStringList queueIds; // likewise

    bool operator==(const PlatformConversation &) const = default;
};

// One page of the details query (platform-api 2.1, 2.2).
struct DetailsPage
{
    std::vector<PlatformConversation> conversations;
    qint64 totalHits = -1; // approximate; -1: not told
};

// Needs conversationId only. Any thread.
PlatformConversation decodeConversation(const JsonValue &value);
DetailsPage decodeDetailsPage(const JsonValue &root);

} // namespace readback
