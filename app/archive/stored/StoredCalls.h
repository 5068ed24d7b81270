// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"
#include "app/archive/stored/StoredPhrases.h"
#include "app/model/Conversation.h"
#include "app/model/Transcript.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace readback {

// Calls in an archive, whole: the conversation and what was said. Work for Archive::read() and
// write().

// Keeps a call, in place of what was kept of it before. Its key stays where the new transcript fits
// there. `now`: UTC. Returns the call's key.
qint64 storeCall(Database &database, const Conversation &conversation, const Transcript &transcript,
    const QDateTime &now);

// Several at once, which is worth it where many come: in one write the full text is put together in
// memory as long as calls come in the order of their time, so that is how they are taken.
struct CallToStore
{
    const Conversation *conversation = nullptr;
    const Transcript *transcript = nullptr;
};
void storeCalls(Database &database, std::vector<CallToStore> calls, const QDateTime &now);

// Removes a call with all that was said in it; what people added to it (marks) stays.
void removeCall(Database &database, const QString &id);

// Nothing: there is no such call.
std::optional<Conversation> loadConversation(Database &database, const QString &id);
// `readPhrases`: from where the file has them, which an older version did elsewhere.
using PhraseReader = std::vector<Phrase> (*)(Database &database, qint64 key, size_t speakers);
std::optional<Transcript> loadTranscript(
    Database &database, const QString &id, PhraseReader readPhrases = loadPhrases);

} // namespace readback
