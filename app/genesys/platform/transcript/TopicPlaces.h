// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/platform/listing/Purpose.h"
#include "app/genesys/platform/transcript/TranscriptPart.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace readback {

// A topic as the server's analysis tells it, which names no phrase.
struct SpottedTopic
{
    QString name;
    QString said; // the words that brought it up; may be empty
    Side side = Side::Unknown;
    std::optional<qint64> startMs;
};

// Finds the phrases of one transcript that topics belong to (platform-api 4): the one of that side
// that was being said at the time, else one that holds the words, the nearest in time. The phrases
// and voices outlive it.
class TopicPlaces
{
public:
    // What was heard, one text a phrase, before it was made fit to read. Asked for when needed.
    using Heard = std::function<QStringList()>;

    TopicPlaces(std::span<const Phrase> phrases, std::span<const Voice> voices, Heard heard);

    // An index into the phrases. After a hundred topics that only their words could place, such
    // ones have none: looking through all that was said takes time.
    std::optional<size_t> placeOf(const SpottedTopic &topic);

private:
    bool fits(size_t phrase, Side side) const;
    std::optional<size_t> saidAt(const SpottedTopic &topic);
    std::optional<size_t> saying(const SpottedTopic &topic);
    void sortPhrases();
    void joinWords();

    std::span<const Phrase> m_phrases;
    std::span<const Voice> m_voices;
    Heard m_heard;
    std::vector<size_t> m_byStart;
    QString m_words; // of all phrases, each text between spaces and on a line of its own
    std::vector<qsizetype> m_ends; // of each phrase's words in m_words
    int m_searches = 0;
};

} // namespace readback
