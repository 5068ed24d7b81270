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
    Checklist
};

inline constexpr int kConversationColumns = 9;

} // namespace readback
