// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"
#include "app/model/ConversationScores.h"

#include <QString>

#include <optional>

namespace readback {

// What was measured over whole calls, beside the calls in an archive. Work for Archive::read() and
// write().

// In place of what was kept before; nothing where the call itself is not kept.
void storeScores(Database &database, const QString &id, const ConversationScores &scores);
std::optional<ConversationScores> loadScores(Database &database, const QString &id);

} // namespace readback
