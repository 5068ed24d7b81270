// SPDX-License-Identifier: MIT
#include "app/genesys/platform/transcript/TranscriptAssembler.h"

#include "app/genesys/platform/transcript/EventMerge.h"
#include "app/genesys/platform/transcript/RepeatedPhrases.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <tuple>
#include <utility>

namespace readback {

namespace {

using Voices = std::vector<Voice>;
using Phrases = std::vector<Phrase>;
using Topics = std::vector<TopicMark>;
using Places = std::vector<quint32>; // of each phrase, where it has gone

quint16 indexIn(Voices &voices, const Voice &voice)
{
    const auto known = std::ranges::find(voices, voice);
    const auto index = known - voices.begin();
    if (known == voices.end())
        voices.push_back(voice);
    return static_cast<quint16>(index);
}

// Everything that all parts hold, as one part.
void append(TranscriptPart &whole, TranscriptPart part)
{
    std::vector<quint16> moved;
    for (const Voice &voice : part.voices)
        moved.push_back(indexIn(whole.voices, voice));
    for (Phrase &phrase : part.phrases)
        phrase.speaker = moved.at(phrase.speaker);
    const auto before = static_cast<quint32>(whole.phrases.size());
    for (TopicMark &topic : part.topics)
        topic.phrase += before;
    if (whole.language.isEmpty())
        whole.language = part.language;
    std::ranges::move(part.phrases, std::back_inserter(whole.phrases));
    std::ranges::move(part.topics, std::back_inserter(whole.topics));
    std::ranges::move(part.events, std::back_inserter(whole.events));
}

TranscriptPart joined(std::vector<TranscriptPart> parts)
{
    if (parts.empty())
        return {};
    TranscriptPart whole = std::move(parts.front());
    for (size_t i = 1; i < parts.size(); ++i)
        append(whole, std::move(parts[i]));
    return whole;
}

// Sorts them by their start, and tells which went first, which second, ...
Places sort(Phrases &phrases)
{
    Places order(phrases.size());
    std::iota(order.begin(), order.end(), 0U);
    if (std::ranges::is_sorted(phrases, {}, &Phrase::startMs)) // one part nearly always is
        return order;
    std::ranges::stable_sort(
        order, {}, [&phrases](quint32 index) { return phrases[index].startMs; });
    Phrases sorted;
    sorted.reserve(phrases.size());
    for (const quint32 index : order)
        sorted.push_back(std::move(phrases[index]));
    phrases = std::move(sorted);
    return order;
}

bool isCustomer(const Voices &voices, const Phrase &phrase)
{
    return voices.at(phrase.speaker).role == SpeakerRole::Customer;
}

// Sorts the phrases and drops what is repeated; what only the repetition knew is kept.
Places sortAndDropRepeated(Phrases &phrases, const Voices &voices)
{
    const Places order = sort(phrases);
    Places places(phrases.size());
    RepeatedPhrases repeated(phrases);
    size_t kept = 0; // they move up
    for (size_t i = 0; i < phrases.size(); ++i) {
        Phrase &phrase = phrases[i];
        const auto known = repeated.repeatedBy(phrase, isCustomer(voices, phrase));
        places[order[i]] = static_cast<quint32>(known.value_or(kept));
        if (known && phrases[*known].sentiment == Phrase::kNoSentiment)
            phrases[*known].sentiment = phrase.sentiment;
        if (!known && kept++ != i)
            phrases[kept - 1] = std::move(phrase);
    }
    phrases.resize(kept);
    return places;
}

Topics sortedTopics(Topics topics, const Places &places)
{
    for (TopicMark &topic : topics)
        topic.phrase = places.at(topic.phrase);
    std::ranges::sort(topics, [](const TopicMark &a, const TopicMark &b) {
        return std::tie(a.phrase, a.name) < std::tie(b.phrase, b.name);
    });
    topics.erase(std::unique(topics.begin(), topics.end()), topics.end());
    return topics;
}

// Numbers the speakers by their first phrase and leaves out those without one.
std::vector<Speaker> numberSpeakers(
    Phrases &phrases, const Voices &voices, const QHash<QString, QString> &names)
{
    constexpr quint16 kUnseen = 0xffff;
    std::vector<Speaker> speakers;
    std::vector<quint16> moved(voices.size(), kUnseen);
    for (Phrase &phrase : phrases) {
        quint16 &index = moved.at(phrase.speaker);
        if (index == kUnseen) {
            const Voice &voice = voices.at(phrase.speaker);
            index = static_cast<quint16>(speakers.size());
            speakers.push_back({voice.role, names.value(voice.userId)});
        }
        phrase.speaker = index;
    }
    return speakers;
}

} // namespace

Transcript assembleTranscript(const QString &conversationId, std::vector<TranscriptPart> parts,
    const QHash<QString, QString> &names, const std::vector<TimeSpan> &holds)
{
    TranscriptPart whole = joined(std::move(parts));
    const Places places = sortAndDropRepeated(whole.phrases, whole.voices);
    Transcript transcript;
    transcript.conversationId = conversationId;
    transcript.language = whole.language;
    transcript.speakers = numberSpeakers(whole.phrases, whole.voices, names);
    transcript.topics = sortedTopics(std::move(whole.topics), places);
    transcript.events = mergedEvents(std::move(whole.events), holds, whole.phrases);
    transcript.phrases = std::move(whole.phrases);
    return transcript;
}

QStringList userIdsOf(const std::vector<TranscriptPart> &parts)
{
    QStringList ids;
    for (const TranscriptPart &part : parts)
        for (const Voice &voice : part.voices)
            if (!voice.userId.isEmpty() && !ids.contains(voice.userId))
                ids << voice.userId;
    return ids;
}

} // namespace readback
