// SPDX-License-Identifier: MIT
#include "app/genesys/tutorial/ListDecoder.h"

#include "app/genesys/WireId.h"
#include "app/genesys/WireTime.h"

namespace readback {

namespace {

Conversation decodeEntry(const JsonValue &value)
{
    value.needObject();
    Conversation conversation;
    const auto id = value.field("id");
    conversation.id = id.neededVerbatim();
    if (!isUsableId(conversation.id))
        id.fail();
    conversation.start = isoTime(value.field("startTime"));
    const auto end = isoTime(value.field("endTime"));
    if (conversation.start.isValid() && end.isValid() && end >= conversation.start)
        conversation.durationMs = conversation.start.msecsTo(end);
    return conversation;
}

} // namespace

std::vector<Conversation> decodeTutorialList(const JsonValue &root)
{
    root.needObject();
    std::vector<Conversation> conversations;
    const auto list = root.field("conversations");
    for (const auto &entry : list.optionalItems())
        conversations.push_back(decodeEntry(entry));
    return conversations;
}

} // namespace readback
