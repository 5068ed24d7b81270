// SPDX-License-Identifier: MIT
#include "app/text/Overtalk.h"

#include "app/text/Lapse.h"

#include <algorithm>

namespace readback {

namespace {

constexpr qint64 kLeastMs = 1000; // not every "mhm" is overtalk

std::vector<CallEvent> toldOvertalk(const Transcript &transcript)
{
    std::vector<CallEvent> told;
    for (const CallEvent &event : transcript.events)
        if (event.kind == CallEventKind::Overtalk)
            told.push_back(event);
    return told;
}

void add(std::vector<CallEvent> &events, qint64 fromMs, qint64 toMs)
{
    if (lapse(fromMs, toMs) <= kLeastMs)
        return;
    if (!events.empty() && fromMs <= events.back().endMs)
        events.back().endMs = std::max(events.back().endMs, toMs);
    else
        events.push_back({CallEventKind::Overtalk, fromMs, toMs});
}

} // namespace

std::vector<CallEvent> overtalkOf(const Transcript &transcript)
{
    auto events = toldOvertalk(transcript);
    if (!events.empty())
        return events;
    qint64 agentUntilMs = 0, customerUntilMs = 0; // the latest end of what has begun
    for (const Phrase &phrase : transcript.phrases) {
        const auto role = transcript.speakers.at(phrase.speaker).role;
        if (role != SpeakerRole::Agent && role != SpeakerRole::Customer)
            continue;
        const bool isAgent = role == SpeakerRole::Agent;
        add(events, phrase.startMs,
            std::min(phrase.endMs, isAgent ? customerUntilMs : agentUntilMs));
        qint64 &until = isAgent ? agentUntilMs : customerUntilMs;
        until = std::max(until, phrase.endMs);
    }
    return events;
}

} // namespace readback
