// SPDX-License-Identifier: MIT
#pragma once

namespace readback {

// The columns of the list, from left to right.
enum class ConversationColumn { Started, Length, Agent, Queue, Direction, Customer, Transcript };

inline constexpr int kConversationColumns = 7;

} // namespace readback
