// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Transcript.h"

#include <vector>

namespace readback {

// A call as one text for each time that a voice has the word: servers cut what is said into phrases
// wherever somebody takes a breath. Immutable; any thread.
class SpokenStretches
{
public:
    explicit SpokenStretches(const Transcript &transcript);

    // A phrase a stretch, the texts joined by spaces; never null.
    const TranscriptPtr &rows() const { return m_rows; }
    // The phrase of the transcript in which that character (UTF-16) of a stretch was said.
    int phraseAt(int row, int offset) const;

private:
    struct Start
    {
        int offset = 0; // of a phrase, in its stretch
        int phrase = 0;
    };

    TranscriptPtr m_rows;
    std::vector<std::vector<Start>> m_starts; // by row, ascending
};

} // namespace readback
