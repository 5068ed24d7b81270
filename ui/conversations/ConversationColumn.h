// SPDX-License-Identifier: MIT
#pragma once

namespace readback {

// The columns of the list, from left to right.
enum class ConversationColumn {
    Started,
    Length,
    Agent,
    Queue,
    Direction,
    Customer,
    Transcript,
    Map,
    Reviewed,
    Star,
    Tags,
    Note,
    Checklist
};

inline constexpr int kConversationColumns = 13;

} // namespace readback
