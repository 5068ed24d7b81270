// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"
#include "app/model/TimeRange.h"

#include <QString>

#include <optional>

namespace readback {

// Which conversations to list: those that started within the range and fit all else. Texts match
// names that contain them, whatever the case; empty: any.
struct ConversationQuery
{
    TimeRange range;
    QString queue = {};
    QString agent = {};
    Direction direction = Direction::Unknown; // Unknown: any
    QString number = {}; // digits within the customer's number or ours; all else in it is ignored
    std::optional<qint64> leastMs = {}; // of the conversation's length; both ends belong to it
    std::optional<qint64> mostMs = {};
    QString wrapUp = {};
    QString conversationId = {}; // exactly this one

    bool isNarrowed() const { return *this != ConversationQuery{range}; }
    bool operator==(const ConversationQuery &) const = default;
};

} // namespace readback
