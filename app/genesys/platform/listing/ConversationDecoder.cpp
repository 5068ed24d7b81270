// SPDX-License-Identifier: MIT
#include "app/genesys/platform/listing/ConversationDecoder.h"

#include "app/genesys/WireId.h"
#include "app/genesys/WireTime.h"
#include "app/genesys/platform/listing/ParticipantReader.h"
#include "app/genesys/platform/listing/Purpose.h"

namespace readback {

namespace {

Direction directionOf(const JsonValue &value)
{
    const auto word = value.rawOr({});
    if (sameWord(word, "inbound"))
        return Direction::Inbound;
    return sameWord(word, "outbound") ? Direction::Outbound : Direction::Unknown;
}

std::optional<qint64> lengthOf(const QDateTime &start, const QDateTime &end)
{
    if (!start.isValid() || !end.isValid() || end < start)
        return {};
    return start.msecsTo(end);
}

} // namespace

PlatformConversation decodeConversation(const JsonValue &value)
{
    value.needObject();
    Conversation conversation;
    const auto id = value.field("conversationId");
    conversation.id = id.neededVerbatim();
    if (!isUsableId(conversation.id))
        id.fail();
    conversation.start = isoTime(value.field("conversationStart"));
    conversation.durationMs = lengthOf(conversation.start, isoTime(value.field("conversationEnd")));
    conversation.direction = directionOf(value.field("originatingDirection"));
    ParticipantReader participants(conversation.direction);
    const auto list = value.field("participants");
    for (const auto &participant : list.optionalItems())
        participants.read(participant);
    return participants.finish(std::move(conversation));
}

DetailsPage decodeDetailsPage(const JsonValue &root)
{
    root.needObject();
    DetailsPage page;
    const auto list = root.field("conversations");
    for (const auto &conversation : list.optionalItems())
        page.conversations.push_back(decodeConversation(conversation));
    if (const auto hits = root.field("totalHits").number())
        page.totalHits = wholeMs(*hits);
    page.cursor = root.field("cursor").verbatim();
    return page;
}

DetailsJobState decodeJobState(const JsonValue &root)
{
    root.needObject();
    return {root.field("jobId").verbatim(), root.field("state").verbatim(),
        isoTime(root.field("dataAvailabilityDate"))};
}

} // namespace readback
