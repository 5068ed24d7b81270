// SPDX-License-Identifier: MIT
#include "app/genesys/tutorial/SpeechDecoder.h"

#include "app/genesys/WireTime.h"
#include "app/http/Limits.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostSpeakers = 256;

struct StatusWord
{
    const char *word;
    SpeechStatus meaning;
};

// Words that a status may hold; the first that it does decides ("processing failed", "not available
// yet"). Done, and nevertheless no text, means that there is none.
constexpr std::array kStatusWords{
    StatusWord{"yet", SpeechStatus::InProgress},
    StatusWord{"fail", SpeechStatus::None},
    StatusWord{"error", SpeechStatus::None},
    StatusWord{"disabled", SpeechStatus::None},
    StatusWord{"notenabled", SpeechStatus::None},
    StatusWord{"unavailable", SpeechStatus::None},
    StatusWord{"notavailable", SpeechStatus::None},
    StatusWord{"unsupported", SpeechStatus::None},
    StatusWord{"skipped", SpeechStatus::None},
    StatusWord{"short", SpeechStatus::None},
    StatusWord{"none", SpeechStatus::None},
    StatusWord{"notranscript", SpeechStatus::None},
    StatusWord{"nospeech", SpeechStatus::None},
    StatusWord{"empty", SpeechStatus::None},
    StatusWord{"incomplete", SpeechStatus::InProgress},
    StatusWord{"notready", SpeechStatus::InProgress},
    StatusWord{"processing", SpeechStatus::InProgress},
    StatusWord{"progress", SpeechStatus::InProgress},
    StatusWord{"pending", SpeechStatus::InProgress},
    StatusWord{"queued", SpeechStatus::InProgress},
    StatusWord{"running", SpeechStatus::InProgress},
    StatusWord{"started", SpeechStatus::InProgress},
    StatusWord{"waiting", SpeechStatus::InProgress},
    StatusWord{"transcribing", SpeechStatus::InProgress},
    StatusWord{"complete", SpeechStatus::None},
    StatusWord{"processed", SpeechStatus::None},
    StatusWord{"finished", SpeechStatus::None},
    StatusWord{"done", SpeechStatus::None},
    StatusWord{"ready", SpeechStatus::None},
    StatusWord{"success", SpeechStatus::None},
};

// "NOT_READY", "not ready" and "notReady" are one word.
SpeechStatus statusOf(const QString &text)
{
    QString status = text.toLower();
    status.removeIf([](QChar c) { return !c.isLetter(); });
    const auto row = std::ranges::find_if(kStatusWords,
        [&status](const StatusWord &entry) { return status.contains(QLatin1String(entry.word)); });
    return row == kStatusWords.end() ? SpeechStatus::Unclear : row->meaning;
}

Speaker speakerFor(const QString &name)
{
    static const QHash<QString, SpeakerRole> roles{{u"agent"_s, SpeakerRole::Agent},
        {u"internal"_s, SpeakerRole::Agent}, {u"customer"_s, SpeakerRole::Customer},
        {u"external"_s, SpeakerRole::Customer}, {u"ivr"_s, SpeakerRole::Ivr},
        {u"acd"_s, SpeakerRole::Acd}, {u"voicemail"_s, SpeakerRole::Voicemail},
        {u"unknown"_s, SpeakerRole::Unknown}, {QString(), SpeakerRole::Unknown}};
    const auto role = roles.constFind(name.toLower());
    return role == roles.cend() ? Speaker{SpeakerRole::Unknown, name} : Speaker{*role, {}};
}

// The segments of one answer, in the order of their start.
class Segments
{
public:
    explicit Segments(Transcript &transcript) : m_transcript(transcript) { }
    void read(const JsonValue &segment);
    void add(Phrase phrase, const QString &speaker);
    void finish();

private:
    quint16 indexOf(const QString &speaker);

    Transcript &m_transcript;
    QHash<QString, quint16> m_indices;
};

// Seconds with a fraction; a label shows whole seconds rounded down, so the milliseconds are too,
// but for the last digit of a number that binary cannot hold.
qint64 millisecondsOf(const JsonValue &seconds)
{
    constexpr double kMost = 1e12, kRounding = 1e-6;
    const double value = std::clamp(seconds.number().value_or(0), 0.0, kMost);
    return clampedOffset(wholeMs(std::floor(value * 1000 + kRounding)));
}

void Segments::read(const JsonValue &segment)
{
    Phrase phrase;
    segment.needObject();
    phrase.startMs = millisecondsOf(segment.field("start"));
    phrase.endMs = std::max(phrase.startMs, millisecondsOf(segment.field("end")));
    phrase.text = segment.field("text").neededText();
    if (!phrase.text.isEmpty())
        add(std::move(phrase), segment.field("speaker").name());
}

void Segments::add(Phrase phrase, const QString &speaker)
{
    phrase.speaker = indexOf(speaker);
    m_transcript.phrases.push_back(std::move(phrase));
}

// "Agent" and "agent" are one voice. A server that names more voices than a call can have gets the
// rest of them as the last.
quint16 Segments::indexOf(const QString &speaker)
{
    if (const auto index = m_indices.constFind(speaker); index != m_indices.cend())
        return *index;
    auto &speakers = m_transcript.speakers;
    const Speaker described = speakerFor(speaker);
    const auto known = std::ranges::find(speakers, described);
    const auto at = std::min<qsizetype>(known - speakers.begin(), kMostSpeakers - 1);
    if (known == speakers.end() && std::ssize(speakers) < kMostSpeakers)
        speakers.push_back(described);
    const auto index = static_cast<quint16>(at);
    m_indices.insert(speaker, index);
    return index;
}

void Segments::finish()
{
    std::ranges::stable_sort(m_transcript.phrases, {}, &Phrase::startMs);
}

void readSegments(const JsonValue &list, Transcript &transcript)
{
    const auto items = list.optionalItems();
    if (items.size() > Limits::kPhrases) {
        list.fail(Error::of(ErrorKind::TooLarge));
        return;
    }
    Segments segments(transcript);
    for (const auto &segment : items)
        segments.read(segment);
    segments.finish();
}

} // namespace

Speech decodeSpeech(const JsonValue &root, const QString &conversationId)
{
    root.needObject();
    Speech speech;
    speech.transcript.conversationId = conversationId;
    speech.status = statusOf(root.field("status").name());
    const auto transcript = root.field("transcript");
    transcript.allowObject();
    readSegments(transcript.field("segments"), speech.transcript);
    const QString text = transcript.field("text").text().value_or(QString());
    if (speech.transcript.phrases.empty() && !text.trimmed().isEmpty()) {
        Phrase whole;
        whole.text = text;
        Segments(speech.transcript).add(std::move(whole), {});
    }
    return speech;
}

} // namespace readback
