// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/JsonValue.h"
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

// A conversation before its ids have names: conversation.agents, .queues and .wrapUps are still
// empty.
struct PlatformConversation
{
    Conversation conversation;
    std::vector<AgentRef> agents; // in the order of their first segment
    QStringList queueIds; // likewise
    QStringList wrapUpCodes; // likewise; UUIDs, or the platform's literals

    bool operator==(const PlatformConversation &) const = default;
};

// One page of the details query, or of a job's results (platform-api 2.1 to 2.3).
struct DetailsPage
{
    std::vector<PlatformConversation> conversations;
    qint64 totalHits = -1; // of a query; approximate; -1: not told
    QString cursor; // of a job: where the next page begins; empty: this is the last
};

// What the server tells of a job, each as far as it is told.
struct DetailsJobState
{
    QString jobId;
    QString state;
    QDateTime dataAvailability; // UTC; all that happened before is in the data jobs see
};

// Needs conversationId only. Any thread.
PlatformConversation decodeConversation(const JsonValue &value);
DetailsPage decodeDetailsPage(const JsonValue &root);
// Of a submission, a poll, or the availability.
DetailsJobState decodeJobState(const JsonValue &root);

} // namespace readback
