// SPDX-License-Identifier: MIT
#include "app/genesys/platform/TranscriptAssembler.h"

#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

namespace readback {

namespace {

using Voices = std::vector<Voice>;

quint16 indexIn(Voices &voices, const Voice &voice)
{
    const auto known = std::ranges::find(voices, voice);
    const auto index = known - voices.begin();
    if (known == voices.end())
        voices.push_back(voice);
    return static_cast<quint16>(index);
}

// Appends a part's phrases, whose speakers then index `voices`.
void append(std::vector<Phrase> &phrases, Voices &voices, TranscriptPart part)
{
    std::vector<quint16> moved;
    for (const Voice &voice : part.voices)
        moved.push_back(indexIn(voices, voice));
    for (Phrase &phrase : part.phrases)
        phrase.speaker = moved.at(phrase.speaker);
    if (phrases.empty())
        phrases = std::move(part.phrases);
    else
        std::ranges::move(part.phrases, std::back_inserter(phrases));
}

bool isCustomer(const Voices &voices, const Phrase &phrase)
{
    return voices.at(phrase.speaker).role == SpeakerRole::Customer;
}

// Sorted phrases: equal ones begin at the same time, so only those are compared.
void dropRepeated(std::vector<Phrase> &phrases, const Voices &voices)
{
    QSet<std::pair<bool, QString>> saidThen;
    auto kept = phrases.begin();
    for (auto phrase = phrases.begin(); phrase != phrases.end(); ++phrase) {
        const auto next = std::next(phrase);
        const bool alone = next == phrases.end() || next->startMs != phrase->startMs;
        bool repeated = false;
        if (!alone || !saidThen.isEmpty()) {
            const std::pair said{isCustomer(voices, *phrase), phrase->text};
            repeated = saidThen.contains(said);
            saidThen.insert(said);
        }
        if (alone)
            saidThen.clear();
        if (!repeated && kept++ != phrase)
            *std::prev(kept) = std::move(*phrase);
    }
    phrases.erase(kept, phrases.end());
}

// Numbers the speakers by their first phrase and leaves out those without one.
std::vector<Speaker> numberSpeakers(
    std::vector<Phrase> &phrases, const Voices &voices, const QHash<QString, QString> &names)
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
    const QHash<QString, QString> &names)
{
    Transcript transcript;
    transcript.conversationId = conversationId;
    Voices voices;
    for (TranscriptPart &part : parts) {
        if (transcript.language.isEmpty())
            transcript.language = part.language;
        append(transcript.phrases, voices, std::move(part));
    }
    std::ranges::stable_sort(transcript.phrases, {}, &Phrase::startMs);
    dropRepeated(transcript.phrases, voices);
    transcript.speakers = numberSpeakers(transcript.phrases, voices, names);
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
