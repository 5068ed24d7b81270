// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"
#include "app/model/Passage.h"
#include "app/model/Transcript.h"
#include "app/text/Reading.h"

#include <QStringList>

#include <optional>

namespace readback {

// A stretch of a transcript's phrases; `to` is not before `from`.
struct PassageSpan
{
    PhrasePlace from;
    PhrasePlace to;
};

// What was said from one place to another, with the facts of its call. A phrase that the stretch
// only touches is not part of it. None: nothing is said there. At most Passage::kMostPhrases are
// taken, the first ones. `labels` is one a speaker of the transcript. Pure, any thread.
std::optional<Passage> passageOf(const Conversation &call, const Transcript &transcript,
    const QStringList &labels, const PassageSpan &span);

// "2026-11-22 14:05 · Billing · Maya Okafor", in this computer's zone and locale; the id where
// nothing else is known. For the window.
QString passageCallText(const Passage &passage);

// "Agent: How can I help? Customer: ...", one line. For the window.
QString passageWords(const Passage &passage);

} // namespace readback
