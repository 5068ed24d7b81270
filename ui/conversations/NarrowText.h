// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/ConversationQuery.h"

#include <QString>

namespace readback {

// What a listing is narrowed to, in the user's language: "queue: Billing · outbound · 30 s or
// longer". The range is no part of it; empty: it is not narrowed. Plain text. Pure.
QString narrowText(const ConversationQuery &query);

} // namespace readback
