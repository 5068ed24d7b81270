// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"
#include "app/text/Reading.h"
#include "ui/transcript/ReadingOptions.h"
#include "ui/transcript/layout/TranscriptLayout.h"

#include <memory>

namespace readback {

// A call ready to be shown: how it is read, and where its rows stand. Without a reading: none.
struct PreparedCall
{
    ReadingPtr reading;
    TranscriptLayout layout;
    ReadingOptions options; // that it was made for
};

// All that it takes to make a call ready, copied out of a view, so that a worker can do it. A
// value; any thread.
struct CallPreparation
{
    PaneStyle style;
    std::shared_ptr<WordWidths> widths; // of style.text
    ReadingOptions options;
    std::vector<TimeSpan> holds; // of the conversation
    ShownLengths shown; // by the first phrase of a row
    int width = 0;
    bool mirrored = false;

    PreparedCall prepare(const TranscriptPtr &transcript) const;
    // The same where it is known how the call is read.
    PreparedCall prepare(const ReadingPtr &reading) const;
};

} // namespace readback
