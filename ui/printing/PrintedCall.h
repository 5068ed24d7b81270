// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"
#include "app/text/Reading.h"
#include "ui/transcript/ReadingOptions.h"

namespace readback {

// A call as it goes to paper: a value.
struct PrintedCall
{
    TranscriptPtr rows; // what is read as one, a phrase each; none too long for a page or two
    std::vector<CallEvent> events; // between the rows, by start
    QString title; // whose call it is, one line: on every page
};

// The call as it is read in the window: in turns or phrases, with or without marks and events.
// Paper has no colours and no tool-tips, so marks are signs and words behind their phrase, in
// brackets.
PrintedCall printedCall(
    const Conversation &conversation, const Reading &reading, const ReadingOptions &options);

} // namespace readback
