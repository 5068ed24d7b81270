// SPDX-License-Identifier: MIT
#include "app/text/SwappedSides.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace readback {

namespace {

// The name of the one who speaks for a side; empty where there are several, or none has a name.
QString onlyNameOf(SpeakerRole role, const std::vector<Speaker> &speakers)
{
    QSet<QString> names;
    for (const auto &speaker : speakers) {
        if (speaker.role == role)
            names.insert(speaker.name);
    }
    return names.size() == 1 ? *names.begin() : QString();
}

Speaker otherSide(const Speaker &speaker, const std::vector<Speaker> &speakers)
{
    const auto swapped = speaker.role == SpeakerRole::Agent ? SpeakerRole::Customer
        : speaker.role == SpeakerRole::Customer             ? SpeakerRole::Agent
                                                            : speaker.role;
    return swapped == speaker.role ? speaker
                                   : Speaker{swapped, onlyNameOf(swapped, speakers), speaker.alias};
}

} // namespace

Transcript withSidesSwapped(const Transcript &transcript)
{
    auto swapped = transcript;
    swapped.speakers.clear();
    std::vector<quint16> places; // of each voice among the new speakers
    for (const auto &speaker : transcript.speakers) {
        const auto other = otherSide(speaker, transcript.speakers);
        // The voices of a side that nobody can tell apart are one.
        auto place = std::ranges::find(swapped.speakers, other);
        if (other.role == speaker.role || place == swapped.speakers.end())
            place = swapped.speakers.insert(swapped.speakers.end(), other);
        places.push_back(static_cast<quint16>(place - swapped.speakers.begin()));
    }
    for (auto &phrase : swapped.phrases)
        phrase.speaker = places[phrase.speaker];
    return swapped;
}

ConversationScores withSidesSwapped(ConversationScores scores)
{
    std::swap(scores.agentShare, scores.customerShare);
    return scores;
}

} // namespace readback
