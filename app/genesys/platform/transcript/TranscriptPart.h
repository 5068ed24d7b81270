// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Transcript.h"

#include <QString>

#include <vector>

namespace readback {

// Who is heard, before ids have names.
struct Voice
{
    SpeakerRole role = SpeakerRole::Unknown;
    QString userId; // empty: not known, or not one person

    bool operator==(const Voice &) const = default;
};

// What one transcript document tells of a call: one communication's, or one recording's of it.
struct TranscriptPart
{
    QString language = {};
    std::vector<Voice> voices = {};
    std::vector<Phrase> phrases = {}; // `speaker` indexes `voices`; in the document's order
    std::vector<TopicMark> topics = {}; // `phrase` indexes `phrases`; in the document's order
    std::vector<CallEvent> events = {}; // likewise

    bool operator==(const TranscriptPart &) const = default;
};

} // namespace readback
