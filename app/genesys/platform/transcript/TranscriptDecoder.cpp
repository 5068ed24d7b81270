// SPDX-License-Identifier: MIT
#include "app/genesys/platform/transcript/TranscriptDecoder.h"

#include "app/genesys/WireTime.h"
#include "app/genesys/platform/transcript/AnalyticsDecoder.h"
#include "app/genesys/platform/transcript/SpeakerWindows.h"
#include "app/http/Limits.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace readback {

namespace {

using Sentiments = QHash<qint64, qint8>; // by phrase index

// What is read of a phrase, of which there are thousands; the keys by their names.
struct Of
{
    enum Key : size_t { Start, Duration, DurationMs, Text, Decorated, Purpose, Confidence, Index };
};
constexpr JsonKeys<8> kPhraseKeys({"startTimeMs", "duration", "durationMs", "text", "decoratedText",
    "participantPurpose", "confidence", "phraseIndex"});
using PhraseFields = JsonFields<8>;

class DocumentDecoder
{
public:
    DocumentDecoder(const JsonValue &root, std::optional<qint64> callStartMs);
    TranscriptPart read();

private:
    void readParticipant(const JsonValue &participant);
    void readTranscript(const JsonValue &transcript);
    void readPhrase(const PhraseFields &phrase, qint64 position, const Sentiments &sentiments);
    void readAnalytics(const JsonValue &analytics, size_t first, const JsonValue &phrases);
    quint16 indexOf(const Voice &voice);
    qint64 offsetOf(double time);

    const JsonValue &m_root;
    std::optional<qint64> m_zero; // when the call began, since 1970
    SpeakerWindows m_windows;
    TranscriptPart m_part;
};

std::optional<qint64> momentOf(const JsonValue &value)
{
    const auto number = value.number();
    if (!number || wholeMs(*number) < kFirstEpochMs)
        return {};
    return wholeMs(*number);
}

// What was said as it is best read; empty: nothing.
QString wordsOf(const PhraseFields &phrase)
{
    auto decorated = phrase[Of::Decorated].text();
    if (decorated && !decorated->isEmpty())
        return *std::move(decorated);
    return phrase[Of::Text].neededText();
}

// What was heard of each phrase that is kept.
QStringList heardIn(const JsonValue &phrases)
{
    QStringList heard;
    for (const auto &item : phrases.items()) {
        const auto phrase = item.fields(kPhraseKeys);
        if (!wordsOf(phrase).isEmpty())
            heard << phrase[Of::Text].text().value_or(QString());
    }
    return heard;
}

DocumentDecoder::DocumentDecoder(const JsonValue &root, std::optional<qint64> callStartMs)
    : m_root(root), m_zero(momentOf(root.field("conversationStartTime")))
{
    if (!m_zero)
        m_zero = callStartMs;
    if (!m_zero)
        m_zero = momentOf(root.field("startTime"));
}

TranscriptPart DocumentDecoder::read()
{
    m_root.needObject();
    const auto participants = m_root.field("participants");
    for (const auto &participant : participants.items())
        readParticipant(participant);
    const auto transcripts = m_root.field("transcripts");
    for (const auto &transcript : transcripts.neededItems())
        readTranscript(transcript);
    return std::move(m_part);
}

void DocumentDecoder::readParticipant(const JsonValue &participant)
{
    const auto purpose = participant.field("participantPurpose").rawOr({});
    SpeakerWindow window;
    window.voice.role = roleForPurpose(purpose);
    if (window.voice.role == SpeakerRole::Agent)
        window.voice.userId = participant.field("userId").verbatim();
    window.side = sideForPurpose(purpose);
    const auto from = participant.field("startTimeMs").number();
    const auto to = participant.field("endTimeMs").number();
    window.fromMs = from ? offsetOf(*from) : 0;
    window.toMs = to ? offsetOf(*to) : kFirstEpochMs;
    m_windows.add(std::move(window));
}

void DocumentDecoder::readTranscript(const JsonValue &transcript)
{
    transcript.needObject();
    if (m_part.language.isEmpty())
        m_part.language = transcript.field("language").name();
    if (!m_zero)
        m_zero = momentOf(transcript.field("startTime"));
    const auto phrases = transcript.field("phrases");
    const auto items = phrases.optionalItems();
    if (items.size() + static_cast<qsizetype>(m_part.phrases.size()) > Limits::kPhrases) {
        phrases.fail(Error::of(ErrorKind::TooLarge));
        return;
    }
    const auto analytics = transcript.field("analytics");
    const auto sentiments = decodeSentiments(analytics);
    const size_t first = m_part.phrases.size();
    m_part.phrases.reserve(first + static_cast<size_t>(items.size()));
    qint64 position = 0;
    for (const auto &item : items)
        readPhrase(item.fields(kPhraseKeys), position++, sentiments);
    readAnalytics(analytics, first, phrases);
}

void DocumentDecoder::readPhrase(
    const PhraseFields &phrase, qint64 position, const Sentiments &sentiments)
{
    Phrase result;
    result.startMs = offsetOf(phrase[Of::Start].neededNumber());
    const qint64 length = spanMs(phrase[Of::Duration], phrase[Of::DurationMs]);
    result.endMs = clampedOffset(result.startMs + std::max<qint64>(0, length));
    result.text = wordsOf(phrase);
    if (result.text.isEmpty())
        return;
    result.speaker = indexOf(m_windows.voiceAt(phrase[Of::Purpose].rawOr({}), result.startMs));
    const double confidence = phrase[Of::Confidence].numberOr(JsonValue::kNoNumber);
    if (!std::isnan(confidence))
        result.confidence = static_cast<float>(std::clamp(confidence, 0.0, 1.0));
    if (!sentiments.isEmpty()) {
        const auto index = phrase[Of::Index].number();
        result.sentiment
            = sentiments.value(index ? wholeMs(*index) : position, Phrase::kNoSentiment);
    }
    m_part.phrases.push_back(std::move(result));
}

// After the phrases: a time of the analysis is never the first that says when the call began.
void DocumentDecoder::readAnalytics(
    const JsonValue &analytics, size_t first, const JsonValue &phrases)
{
    auto found = decodeAnalytics(analytics, [this](double time) { return offsetOf(time); });
    std::ranges::copy(found.events, std::back_inserter(m_part.events));
    TopicPlaces places(std::span(m_part.phrases).subspan(first), m_part.voices,
        [&phrases] { return heardIn(phrases); });
    for (SpottedTopic &topic : found.topics)
        if (const auto place = places.placeOf(topic))
            m_part.topics.push_back({static_cast<quint32>(first + *place), std::move(topic.name)});
}

quint16 DocumentDecoder::indexOf(const Voice &voice)
{
    const auto known = std::ranges::find(m_part.voices, voice);
    const auto index = known - m_part.voices.begin();
    if (known == m_part.voices.end())
        m_part.voices.push_back(voice);
    return static_cast<quint16>(index); // windows are few, so voices are
}

// Moments become offsets. Where nothing says when the call began, its first moment does.
qint64 DocumentDecoder::offsetOf(double time)
{
    const qint64 ms = wholeMs(time);
    if (ms < kFirstEpochMs)
        return clampedOffset(ms);
    if (!m_zero)
        m_zero = ms;
    return clampedOffset(ms - *m_zero);
}

} // namespace

TranscriptPart decodeTranscriptDocument(const JsonValue &root, std::optional<qint64> callStartMs)
{
    return DocumentDecoder(root, callStartMs).read();
}

} // namespace readback
