// SPDX-License-Identifier: MIT
#include "app/text/Reading.h"

#include "app/text/Lapse.h"

#include <algorithm>

namespace readback {

namespace {

constexpr qint64 kGapMs = 2500;
constexpr qint64 kLengthMs = 20'000;
constexpr int kWords = 80;

int wordsIn(const QString &text)
{
    int words = 0;
    bool inWord = false;
    for (const QChar c : text) {
        const bool letter = !c.isSpace();
        words += letter && !inWord ? 1 : 0;
        inWord = letter;
    }
    return words;
}

// Decides phrase by phrase whether a row goes on. Where an end is not told, the phrase ends as it
// begins: what is known of the gap is that it is no longer than this.
class TurnRule
{
public:
    bool continues(const Phrase &phrase)
    {
        const int words = wordsIn(phrase.text);
        const bool goesOn = m_any && phrase.speaker == m_speaker
            && lapse(m_endMs, phrase.startMs) < kGapMs
            && lapse(m_startMs, std::max(phrase.endMs, m_endMs)) <= kLengthMs
            && m_words + words <= kWords;
        if (!goesOn) {
            m_any = true;
            m_speaker = phrase.speaker;
            m_startMs = m_endMs = phrase.startMs;
            m_words = 0;
        }
        m_endMs = std::max(m_endMs, phrase.endMs);
        m_words += words;
        return goesOn;
    }

private:
    bool m_any = false;
    quint16 m_speaker = 0;
    qint64 m_startMs = 0;
    qint64 m_endMs = 0;
    int m_words = 0;
};

std::vector<qint32> turnStarts(const std::vector<Phrase> &phrases)
{
    std::vector<qint32> starts;
    TurnRule rule;
    for (size_t i = 0; i < phrases.size(); ++i) {
        if (!rule.continues(phrases[i]))
            starts.push_back(static_cast<qint32>(i));
    }
    starts.push_back(static_cast<qint32>(phrases.size()));
    return starts;
}

void append(Phrase &row, const Phrase &phrase)
{
    row.text += QLatin1Char(' ') + phrase.text;
    row.endMs = std::max(row.endMs, phrase.endMs);
    row.sentiment = Phrase::kNoSentiment;
    row.confidence = -1;
}

TranscriptPtr joined(const Transcript &transcript, const std::vector<qint32> &starts)
{
    auto rows = std::make_shared<Transcript>();
    rows->conversationId = transcript.conversationId;
    rows->language = transcript.language;
    rows->speakers = transcript.speakers;
    rows->events = transcript.events;
    rows->phrases.reserve(starts.size() - 1);
    for (size_t row = 0; row + 1 < starts.size(); ++row) {
        const auto first = transcript.phrases.begin() + starts[row];
        rows->phrases.push_back(*first);
        std::for_each(first + 1, transcript.phrases.begin() + starts[row + 1],
            [&](const Phrase &phrase) { append(rows->phrases.back(), phrase); });
    }
    return rows;
}

} // namespace

Reading::Reading(TranscriptPtr transcript, ReadingForm form)
    : m_transcript(std::move(transcript)), m_form(form), m_rows(m_transcript)
{
    if (form == ReadingForm::Phrases)
        return;
    auto starts = turnStarts(m_transcript->phrases);
    if (starts.size() == m_transcript->phrases.size() + 1)
        return;
    m_rows = joined(*m_transcript, starts);
    m_first = std::move(starts);
}

int Reading::firstPhrase(int row) const
{
    return rowsArePhrases() ? row : m_first[static_cast<size_t>(row)];
}

int Reading::endPhrase(int row) const
{
    return firstPhrase(row + 1);
}

int Reading::rowOf(int phrase) const
{
    if (rowsArePhrases())
        return phrase;
    const auto behind = std::upper_bound(m_first.begin(), m_first.end() - 1, phrase);
    return static_cast<int>(behind - m_first.begin()) - 1;
}

RowPlace Reading::toRow(PhrasePlace place) const
{
    const auto &phrases = m_transcript->phrases;
    if (phrases.empty())
        return {};
    place.phrase = std::clamp(place.phrase, 0, static_cast<int>(phrases.size()) - 1);
    const auto length = phrases[static_cast<size_t>(place.phrase)].text.size();
    const int row = rowOf(place.phrase);
    qsizetype offset = std::clamp<qsizetype>(place.offset, 0, length);
    for (int before = firstPhrase(row); before < place.phrase; ++before)
        offset += phrases[static_cast<size_t>(before)].text.size() + 1;
    return {row, static_cast<int>(offset)};
}

PhrasePlace Reading::toPhrase(RowPlace place) const
{
    const auto &phrases = m_transcript->phrases;
    if (phrases.empty())
        return {};
    const int row = std::clamp(place.row, 0, rowCount() - 1);
    const int last = endPhrase(row) - 1;
    qsizetype offset = std::max(0, place.offset);
    int phrase = firstPhrase(row);
    for (; phrase < last; ++phrase) {
        const auto length = phrases[static_cast<size_t>(phrase)].text.size();
        if (offset <= length)
            break;
        offset -= length + 1;
    }
    const auto length = phrases[static_cast<size_t>(phrase)].text.size();
    return {phrase, static_cast<int>(std::min(offset, length))};
}

} // namespace readback
