// SPDX-License-Identifier: MIT
#include "bench/ArchiveCalls.h"

#include "bench/P9_calls.h"

#include <QStringList>

#include <cmath>
#include <random>
#include <vector>

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

constexpr int kPhrases = 60;
constexpr int kVocabulary = 30'000;

QString madeUpWord(int rank)
{
    static constexpr const char *kOnsets[] = {"b", "br", "c", "ch", "d", "f", "fl", "g", "h", "k",
        "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v", "w", "sh", "th"};
    static constexpr const char *kRimes[] = {"a", "an", "ar", "e", "en", "er", "i", "in", "o", "on",
        "or", "u", "ust", "al", "ent", "ing"};
    std::minstd_rand spelling(static_cast<unsigned>(rank) * 7919U + 17U);
    QString word;
    // Frequent words are short.
    const int syllables = rank < 200 ? 1 : rank < 5'000 ? 2 : 3;
    for (int i = 0; i < syllables; ++i)
        word += QLatin1String(kOnsets[spelling() % std::size(kOnsets)])
            + QLatin1String(kRimes[spelling() % std::size(kRimes)]);
    return word;
}

// Words by how often each is said, as a table that a number by chance is looked up in.
class Vocabulary
{
public:
    Vocabulary()
    {
        for (int rank = 0; rank < kVocabulary; ++rank)
            m_words << madeUpWord(rank);
        double sum = 0;
        for (int rank = 0; rank < kVocabulary; ++rank)
            sum += share(rank);
        double reached = 0;
        for (int rank = 0; rank < kVocabulary; ++rank) {
            reached += share(rank) / sum;
            m_table.resize(static_cast<size_t>(reached * kPlaces), static_cast<quint16>(rank));
        }
        m_table.resize(kPlaces, 0);
    }
    const QString &at(quint32 chance) const { return m_words[m_table[chance % kPlaces]]; }

private:
    static constexpr size_t kPlaces = 1 << 20;
    // Zipf's law, flattened where everybody's most frequent words are.
    static double share(int rank) { return 1 / std::pow(rank + 3.0, 1.05); }

    QStringList m_words;
    std::vector<quint16> m_table;
};

void plant(QString &text, quint32 number, std::minstd_rand &random, int phrase)
{
    const auto chance = random() % 1000;
    if (chance < 15)
        text += u' ' + QLatin1String(kFrequentWord);
    else if (chance < 18)
        text += u' ' + QLatin1String(kSaidPhrase);
    if (phrase == 30 && number % 3000 == 7)
        text += u' ' + QLatin1String(kRareWord);
}

QString sentence(quint32 number, int phrase, std::minstd_rand &random)
{
    static const Vocabulary vocabulary;
    const int words = 4 + static_cast<int>(random() % 27);
    QString text;
    for (int i = 0; i < words; ++i) {
        if (i > 0)
            text += random() % 11 == 0 ? u", "_s : u" "_s;
        text += vocabulary.at(static_cast<quint32>(random() / 3));
        if (i == words / 2)
            plant(text, number, random, phrase);
    }
    text[0] = text[0].toUpper();
    return text + u'.';
}

} // namespace

ArchiveCall archiveCall(quint32 number)
{
    ArchiveCall call;
    call.conversation = madeUpCalls(number, 1).front();
    call.transcript.conversationId = call.conversation.id;
    call.transcript.language = u"en-US"_s;
    call.transcript.speakers
        = {{SpeakerRole::Agent, call.conversation.agents.front()}, {SpeakerRole::Customer, {}}};
    std::minstd_rand random(number * 2654435761U + 1U);
    random.discard(3);
    qint64 ms = 0;
    for (int i = 0; i < kPhrases; ++i) {
        Phrase phrase;
        phrase.startMs = ms;
        phrase.endMs = ms += 1'000 + static_cast<qint64>(random() % 9'000);
        phrase.speaker = static_cast<quint16>(i % 2);
        phrase.sentiment = static_cast<qint8>(static_cast<int>(random() % 3) - 1);
        phrase.confidence = 0.5F + 0.5F * static_cast<float>(random() % 100) / 100;
        phrase.text = sentence(number, i, random);
        call.transcript.phrases.push_back(std::move(phrase));
    }
    return call;
}

QString archiveCallId(quint32 number)
{
    return madeUpCalls(number, 1).front().id;
}

quint32 archiveCallCount()
{
    constexpr quint32 kUsual = 10'000;
    const auto asked = qEnvironmentVariableIntValue("READBACK_CALLS");
    return asked > 0 ? static_cast<quint32>(asked) : kUsual;
}

} // namespace readback::bench
