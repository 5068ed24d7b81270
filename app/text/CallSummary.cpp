// SPDX-License-Identifier: MIT
#include "app/text/CallSummary.h"

#include "app/text/CallColumns.h"
#include "app/text/CallEvents.h"
#include "app/text/CallMeasures.h"

#include <unordered_map>

namespace readback {

namespace {

std::vector<CallTopic> topicsOf(const Transcript &transcript)
{
    std::vector<CallTopic> topics;
    std::unordered_map<QString, size_t> places;
    for (const TopicMark &mark : transcript.topics) {
        const auto [place, isNew] = places.try_emplace(mark.name, topics.size());
        if (isNew)
            topics.push_back({mark.name, {}});
        topics[place->second].phrases.push_back(mark.phrase);
    }
    return topics;
}

} // namespace

CallSummary summaryOf(const Transcript &transcript, const Conversation &conversation)
{
    CallSummary summary;
    summary.events = eventsOf(transcript, conversation.holds);
    summary.lengthMs = callLength(transcript, summary.events, conversation.durationMs.value_or(0));
    summary.measured = measuresOf(transcript, summary.events, summary.lengthMs);
    summary.topics = topicsOf(transcript);
    summary.aliases = aliasesOfSides(transcript.speakers);
    return summary;
}

} // namespace readback
