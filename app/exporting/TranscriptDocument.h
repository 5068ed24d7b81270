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

// The source of calls that are made up, so that nobody takes them for real ones.
inline QString demoSource()
{
    return QStringLiteral("Demo organisation");
}

} // namespace readback
