// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Phrase.h"
#include "app/model/Speaker.h"

#include <memory>
#include <vector>

namespace readback {

// What was said in one conversation: phrases of all its communications, sorted by start (stable).
// May be empty. A value of any thread; once shared it is const.
struct Transcript
{
    QString conversationId;
    QString language; // "en-US"; empty: not told
    std::vector<Speaker> speakers; // each referred to by at least one phrase
    std::vector<Phrase> phrases;

    bool operator==(const Transcript &) const = default;
};

using TranscriptPtr = std::shared_ptr<const Transcript>;

} // namespace readback
