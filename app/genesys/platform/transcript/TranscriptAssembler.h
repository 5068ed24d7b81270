// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/platform/transcript/TranscriptPart.h"
#include "app/model/Conversation.h"
#include "app/model/Transcript.h"

#include <QHash>

namespace readback {

// One transcript out of the parts of a conversation, best part first: sorted by start, what two
// parts both hold kept once, voices named by `names` (user id -> name), `holds` among the events.
// Pure, any thread.
Transcript assembleTranscript(const QString &conversationId, std::vector<TranscriptPart> parts,
    const QHash<QString, QString> &names, const std::vector<TimeSpan> &holds = {});

// The user ids that the parts' voices carry, each once.
QStringList userIdsOf(const std::vector<TranscriptPart> &parts);

} // namespace readback
