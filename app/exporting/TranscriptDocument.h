// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"
#include "app/model/Transcript.h"

namespace readback {

// What every export format is made from.
struct TranscriptDocument
{
    Conversation conversation;
    TranscriptPtr transcript;
    QString source; // where it came from, for the reader: profile or host, never a URL with a query
};

} // namespace readback
