// SPDX-License-Identifier: MIT
#include "app/text/Landmarks.h"

#include "app/text/CallEvents.h"
#include "app/text/Reading.h"

#include <algorithm>

namespace readback {

namespace {

std::vector<int> turnsOf(const Transcript &transcript)
{
    // Kept by nobody, so that it may borrow.
    const Reading turns(TranscriptPtr(TranscriptPtr(), &transcript), ReadingForm::Turns);
    std::vector<int> first;
    first.reserve(static_cast<size_t>(turns.rowCount()));
    for (int row = 0; row < turns.rowCount(); ++row)
        first.push_back(turns.firstPhrase(row));
    return first;
}

std::vector<int> silencesOf(const Transcript &transcript, const std::vector<TimeSpan> &holds)
{
    const auto &phrases = transcript.phrases;
    std::vector<int> found;
    for (const auto &event : eventsOf(transcript, holds)) {
        if (event.kind != CallEventKind::Silence)
            continue;
        const auto after = std::ranges::upper_bound(phrases, event.startMs, {}, &Phrase::startMs);
        const auto index = static_cast<int>(after - phrases.begin());
        found.push_back(std::min(index, static_cast<int>(phrases.size()) - 1));
    }
    return found;
}

std::vector<int> negativeOf(const Transcript &transcript)
{
    std::vector<int> found;
    for (size_t i = 0; i < transcript.phrases.size(); ++i) {
        if (transcript.phrases[i].sentiment == -1)
            found.push_back(static_cast<int>(i));
    }
    return found;
}

std::vector<int> topicsOf(const Transcript &transcript)
{
    std::vector<int> found;
    for (const auto &mark : transcript.topics)
        found.push_back(static_cast<int>(mark.phrase));
    return found;
}

std::vector<int> placesOf(
    const Transcript &transcript, LandmarkKind kind, const std::vector<TimeSpan> &holds)
{
    switch (kind) {
    case LandmarkKind::Turn:
        return turnsOf(transcript);
    case LandmarkKind::Silence:
        return silencesOf(transcript, holds);
    case LandmarkKind::Negative:
        return negativeOf(transcript);
    case LandmarkKind::Topic:
        break;
    }
    return topicsOf(transcript);
}

} // namespace

std::vector<int> landmarksOf(
    const Transcript &transcript, LandmarkKind kind, const std::vector<TimeSpan> &holds)
{
    if (transcript.phrases.empty())
        return {};
    auto places = placesOf(transcript, kind, holds);
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

std::optional<Jump> jumpFrom(const std::vector<int> &landmarks, int phrase, bool forward)
{
    if (landmarks.empty())
        return {};
    const auto size = static_cast<int>(landmarks.size());
    const auto behind = forward ? std::ranges::upper_bound(landmarks, phrase)
                                : std::ranges::lower_bound(landmarks, phrase);
    const int wanted = static_cast<int>(behind - landmarks.begin()) - (forward ? 0 : 1);
    const int index = (wanted + size) % size;
    return Jump{landmarks[static_cast<size_t>(index)], index, index != wanted};
}

} // namespace readback
