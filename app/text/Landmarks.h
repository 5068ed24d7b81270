// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"
#include "app/model/Transcript.h"

#include <optional>
#include <vector>

namespace readback {

// What a reader jumps to in a call.
enum class LandmarkKind : quint8 { Turn, Silence, Negative, Topic };

// The phrases where those of that kind are, ascending, each once: the first one of each turn; the
// one that ended a silence (CallEvents; the last one where nobody spoke after it); those of
// negative sentiment; those in which a topic was found. `holds` are the conversation's. Pure.
std::vector<int> landmarksOf(
    const Transcript &transcript, LandmarkKind kind, const std::vector<TimeSpan> &holds);

struct Jump
{
    int phrase = 0;
    int index = 0; // of the landmark
    bool wrapped = false; // went round the end, or the beginning

    bool operator==(const Jump &) const = default;
};

// The next of sorted landmarks behind a phrase, or the one before it. Nothing: there are none.
std::optional<Jump> jumpFrom(const std::vector<int> &landmarks, int phrase, bool forward);

} // namespace readback
