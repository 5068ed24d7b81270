// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"
#include "app/text/Reading.h"

namespace readback {

// A call as it goes to paper: a value.
struct PrintedCall
{
    TranscriptPtr rows; // what is read as one, a phrase each; none too long for a page or two
    std::vector<TimeSpan> holds;
    QString title; // whose call it is, one line: on every page
};

// The call as it is read in the window: in turns or phrases.
PrintedCall printedCall(const Conversation &conversation, const Reading &reading);

} // namespace readback
