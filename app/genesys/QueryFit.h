// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"
#include "app/model/ConversationQuery.h"

namespace readback {

// What a query asks for, by what is known of a conversation. Pure functions, any thread.

// Whether it is one of those asked for. A start that is not told passes; anything else that is not
// told, and asked for, does not.
bool fits(const ConversationQuery &query, const Conversation &conversation);

// The digits in a text, in any script, as 0 to 9.
QString digitsOf(const QString &text);

// Whether one of the names contains `part`, whatever the case.
bool anyContains(const QStringList &names, const QString &part);

} // namespace readback
