// SPDX-License-Identifier: MIT
#include "app/text/CallEvents.h"

#include "app/text/Lapse.h"
#include "app/text/Overtalk.h"

#include <algorithm>

namespace readback {

namespace {

using Events = std::vector<CallEvent>;

bool byStart(const CallEvent &a, const CallEvent &b)
{
    return a.startMs < b.startMs;
}

// Of one kind, longer than a bound, by start, those that touch made one: the legs of a conference
// may each tell of the same hold.
Events ofKind(const Events &all, CallEventKind kind, qint64 moreThanMs)
{
    Events merged;
    for (const CallEvent &event : all) {
        if (event.kind != kind)
            continue;
        if (!merged.empty() && event.startMs <= merged.back().endMs)
            merged.back().endMs = std::max(merged.back().endMs, event.endMs);
        else
            merged.push_back(event);
    }
    std::erase_if(merged,
        [moreThanMs](const CallEvent &e) { return lapse(e.startMs, e.endMs) <= moreThanMs; });
    return merged;
}

Events holdsOf(const Transcript &transcript, const std::vector<TimeSpan> &holds)
{
    Events all = transcript.events;
    for (const TimeSpan &hold : holds)
        all.push_back({CallEventKind::Hold, hold.startMs, hold.endMs});
    std::stable_sort(all.begin(), all.end(), byStart);
    return ofKind(all, CallEventKind::Hold, 1000);
}

// A gap in which somebody was on hold is a hold: what is left of it may still be a silence.
void addGap(Events &silences, const Events &holds, qint64 fromMs, qint64 toMs)
{
    const auto add = [&](qint64 from, qint64 to) {
        if (lapse(from, to) >= kLeastSilenceMs)
            silences.push_back({CallEventKind::Silence, from, to});
    };
    auto hold = std::lower_bound(holds.begin(), holds.end(), fromMs,
        [](const CallEvent &event, qint64 ms) { return event.endMs <= ms; });
    for (; hold != holds.end() && hold->startMs < toMs; ++hold) {
        add(fromMs, hold->startMs);
        fromMs = std::max(fromMs, hold->endMs);
    }
    add(fromMs, toMs);
}

Events gapsOf(const Transcript &transcript, const Events &holds)
{
    Events silences;
    qint64 heardUntilMs = -1; // the end of the last speech; -1 where it is not told
    for (const Phrase &phrase : transcript.phrases) {
        if (heardUntilMs >= 0)
            addGap(silences, holds, heardUntilMs, phrase.startMs);
        heardUntilMs
            = phrase.endMs > phrase.startMs ? std::max(heardUntilMs, phrase.endMs) : qint64{-1};
    }
    return silences;
}

} // namespace

std::vector<CallEvent> eventsOf(const Transcript &transcript, const std::vector<TimeSpan> &holds)
{
    auto events = holdsOf(transcript, holds);
    auto silences = ofKind(transcript.events, CallEventKind::Silence, kLeastSilenceMs - 1);
    const bool told = std::ranges::any_of(transcript.events,
        [](const CallEvent &event) { return event.kind == CallEventKind::Silence; });
    if (!told)
        silences = gapsOf(transcript, events);
    events.insert(events.end(), silences.begin(), silences.end());
    const auto overtalk = ofKind(overtalkOf(transcript), CallEventKind::Overtalk, kLeastOvertalkMs);
    events.insert(events.end(), overtalk.begin(), overtalk.end());
    std::stable_sort(events.begin(), events.end(), byStart);
    return events;
}

} // namespace readback
