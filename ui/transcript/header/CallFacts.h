// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"
#include "ui/transcript/header/HeaderPart.h"

namespace readback {

// What a listing tells of a call, in the user's language. Pure.

// Agents and queues; where there are none the customer, else the id.
HeaderParts titleParts(const Conversation &call);
// When, how long, which way, wrap-up. `now` says what today is.
HeaderParts factParts(const Conversation &call, const QDateTime &now);

} // namespace readback
