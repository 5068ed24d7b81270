// SPDX-License-Identifier: MIT
#include "app/text/CallMeasures.h"

#include <algorithm>
#include <array>

namespace readback {

namespace {

using Share = std::optional<double> ConversationScores::*;

constexpr std::array kShares{&ConversationScores::agentShare, &ConversationScores::customerShare,
    &ConversationScores::silenceShare, &ConversationScores::ivrShare, &ConversationScores::acdShare,
    &ConversationScores::overtalkShare, &ConversationScores::otherShare};

// Adds up stretches that come by their start; what two share counts once.
class SpokenTime
{
public:
    void add(qint64 fromMs, qint64 toMs)
    {
        fromMs = std::max({fromMs, m_untilMs, qint64{0}});
        if (toMs <= fromMs)
            return;
        m_sum += static_cast<double>(toMs - fromMs);
        m_untilMs = toMs;
    }
    double sum() const { return m_sum; }

private:
    qint64 m_untilMs = 0;
    double m_sum = 0;
};

size_t groupOf(SpeakerRole role)
{
    switch (role) {
    case SpeakerRole::Agent:
        return 0;
    case SpeakerRole::Customer:
        return 1;
    case SpeakerRole::Ivr:
        return 2;
    case SpeakerRole::Acd:
        return 3;
    case SpeakerRole::Voicemail:
    case SpeakerRole::Other:
    case SpeakerRole::Unknown:
        break;
    }
    return 4;
}

} // namespace

ConversationScores measuresOf(
    const Transcript &transcript, const std::vector<CallEvent> &events, qint64 lengthMs)
{
    std::array<SpokenTime, 5> spoken;
    bool timed = false;
    for (const Phrase &phrase : transcript.phrases) {
        timed |= phrase.endMs > phrase.startMs;
        spoken[groupOf(transcript.speakers.at(phrase.speaker).role)].add(
            phrase.startMs, phrase.endMs);
    }
    ConversationScores scores;
    if (!timed)
        return scores;
    SpokenTime silence, overtalk;
    int overtalks = 0;
    for (const CallEvent &event : events) {
        if (event.kind == CallEventKind::Silence)
            silence.add(event.startMs, event.endMs);
        if (event.kind == CallEventKind::Overtalk) {
            overtalk.add(event.startMs, event.endMs);
            ++overtalks;
        }
    }
    const auto percent = [lengthMs](const SpokenTime &time) {
        return std::clamp(
            100 * time.sum() / static_cast<double>(std::max<qint64>(1, lengthMs)), 0.0, 100.0);
    };
    scores.agentShare = percent(spoken[0]);
    scores.customerShare = percent(spoken[1]);
    scores.ivrShare = percent(spoken[2]);
    scores.acdShare = percent(spoken[3]);
    scores.otherShare = percent(spoken[4]);
    scores.silenceShare = percent(silence);
    scores.overtalkShare = percent(overtalk);
    scores.overtalks = overtalks;
    return scores;
}

ConversationScores completed(ConversationScores told, const ConversationScores &measured)
{
    if (!told.overtalkShare)
        told.overtalks = told.overtalks ? told.overtalks : measured.overtalks;
    for (const Share share : kShares)
        if (!(told.*share))
            told.*share = measured.*share;
    return told;
}

} // namespace readback
