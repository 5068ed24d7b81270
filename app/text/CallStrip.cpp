// SPDX-License-Identifier: MIT
#include "app/text/CallStrip.h"

#include "app/text/CallColumns.h"
#include "app/text/CallEvents.h"

namespace readback {

CallStrip stripOf(const Transcript &transcript, const Conversation &conversation)
{
    if (transcript.phrases.empty())
        return {};
    const auto events = eventsOf(transcript, conversation.holds);
    const CallScale scale{
        callLength(transcript, events, conversation.durationMs.value_or(0)), CallStrip::kColumns};
    CallStrip strip;
    strip.columns.reserve(CallStrip::kColumns);
    for (const quint16 column : callColumns(transcript, events, scale))
        strip.columns.append(static_cast<char>(column & 0xff));
    return strip;
}

} // namespace readback
