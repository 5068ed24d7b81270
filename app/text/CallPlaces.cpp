// SPDX-License-Identifier: MIT
#include "app/text/CallPlaces.h"

#include <algorithm>

namespace readback {

namespace {

constexpr int kMostLookedAt = 100;

} // namespace

int phraseAt(const Transcript &transcript, qint64 ms)
{
    const auto &phrases = transcript.phrases;
    if (phrases.empty())
        return -1;
    const auto behind = std::upper_bound(phrases.begin(), phrases.end(), ms,
        [](qint64 time, const Phrase &phrase) { return time < phrase.startMs; });
    return std::max(0, static_cast<int>(behind - phrases.begin()) - 1);
}

std::vector<int> speakersAt(const Transcript &transcript, qint64 ms)
{
    std::vector<int> speakers;
    const int last = phraseAt(transcript, ms);
    for (int i = last; i >= 0 && i > last - kMostLookedAt; --i) {
        const Phrase &phrase = transcript.phrases[static_cast<size_t>(i)];
        if (phrase.startMs <= ms && ms < phrase.endMs)
            speakers.push_back(phrase.speaker);
    }
    std::sort(speakers.begin(), speakers.end());
    speakers.erase(std::unique(speakers.begin(), speakers.end()), speakers.end());
    return speakers;
}

} // namespace readback
