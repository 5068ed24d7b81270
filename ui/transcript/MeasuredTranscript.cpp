// SPDX-License-Identifier: MIT
#include "ui/transcript/MeasuredTranscript.h"

#include "app/text/SpeakerLabel.h"
#include "app/text/TimeStamp.h"

#include <algorithm>
#include <cmath>

namespace readback {

namespace {

class Measurer
{
public:
    Measurer(const Transcript &transcript, const PaneStyle &style, WordWidths &widths,
        const ShownLengths &shown)
        : m_transcript(transcript), m_job(widths)
    {
        m_measured.style = style;
        m_measured.shown = shown;
        m_measured.spaceWidth = m_job.widthOf(u" ");
    }

    MeasuredTranscript run();

private:
    void reserve();
    void measureLabels();
    void measureTimes();
    void measurePhrase(int index, const Phrase &phrase);
    void sumUp(size_t firstWord);
    void placeInTime(int index, const Phrase &phrase);

    const Transcript &m_transcript;
    WordWidths::Job m_job;
    MeasuredTranscript m_measured;
    qint64 m_heardUntil = -1; // the end of the last speech, or -1 where it is not told
};

MeasuredTranscript Measurer::run()
{
    reserve();
    measureLabels();
    measureTimes();
    int index = 0;
    for (const auto &phrase : m_transcript.phrases) {
        placeInTime(index, phrase);
        measurePhrase(index++, phrase);
    }
    m_measured.firstWord.push_back(static_cast<quint32>(m_measured.words.size()));
    m_measured.words.shrink_to_fit();
    return std::move(m_measured);
}

void Measurer::reserve()
{
    const auto n = m_transcript.phrases.size();
    qsizetype characters = 0;
    for (const auto &phrase : m_transcript.phrases)
        characters += std::min<qsizetype>(phrase.text.size(), kShownAtFirst);
    m_measured.words.reserve(static_cast<size_t>(characters) / 5 + n);
    m_measured.firstWord.reserve(n + 1);
    m_measured.naturalWidth.reserve(n);
    m_measured.speaker.reserve(n);
    m_measured.flags.reserve(n);
}

void Measurer::measureLabels()
{
    m_measured.labels = speakerLabels(m_transcript, true);
    const QFontMetricsF metrics(ownFont(m_measured.style.label));
    for (const auto &label : m_measured.labels) {
        const int width = static_cast<int>(std::ceil(metrics.horizontalAdvance(label)));
        m_measured.labelWidths.push_back(label.isEmpty() ? 0 : width + m_measured.style.labelGap);
    }
}

void Measurer::measureTimes()
{
    qint64 last = 0;
    for (const auto &phrase : m_transcript.phrases)
        last = std::max(last, phrase.startMs);
    QString widest = timeStamp(last);
    for (auto &c : widest) {
        if (c.isDigit())
            c = u'0';
    }
    m_measured.timeWidth = m_job.widthOf(widest) / 64 + 1;
}

void Measurer::placeInTime(int index, const Phrase &phrase)
{
    const qint64 gap = m_heardUntil < 0 ? 0 : phrase.startMs - m_heardUntil;
    const bool silence = index > 0 && gap >= kSilenceMs;
    if (silence)
        m_measured.silences.push_back({index, gap});
    const bool run
        = silence || m_measured.speaker.empty() || m_measured.speaker.back() != phrase.speaker;
    m_measured.flags.push_back(static_cast<quint8>((run ? MeasuredTranscript::StartsRun : 0)
        | (silence ? MeasuredTranscript::AfterSilence : 0)));
    m_measured.speaker.push_back(phrase.speaker);
    m_heardUntil
        = phrase.endMs > phrase.startMs ? std::max(m_heardUntil, phrase.endMs) : qint64{-1};
}

void Measurer::measurePhrase(int index, const Phrase &phrase)
{
    const auto first = m_measured.words.size();
    m_measured.firstWord.push_back(static_cast<quint32>(first));
    const int length = m_measured.shownLength(index, phrase.text);
    if (length < phrase.text.size())
        m_measured.flags.back() |= MeasuredTranscript::Shortened;
    appendWords(m_measured.words, QStringView(phrase.text).left(length), m_job);
    sumUp(first);
}

void Measurer::sumUp(size_t firstWord)
{
    quint64 natural = 0;
    bool newline = false;
    for (auto w = firstWord; w < m_measured.words.size(); ++w) {
        const auto &word = m_measured.words[w];
        natural += word.width
            + static_cast<quint64>(word.spaces) * static_cast<quint64>(m_measured.spaceWidth);
        newline = newline || word.newline;
    }
    m_measured.naturalWidth.push_back(newline || natural >= MeasuredTranscript::kNotOneLine
            ? MeasuredTranscript::kNotOneLine
            : static_cast<quint32>(natural));
}

} // namespace

qint64 MeasuredTranscript::silenceBefore(int phrase) const
{
    const auto it = std::lower_bound(silences.begin(), silences.end(), phrase,
        [](const Silence &silence, int index) { return silence.before < index; });
    return it != silences.end() && it->before == phrase ? it->ms : 0;
}

int MeasuredTranscript::shownLength(int phrase, const QString &text) const
{
    if (text.size() <= kShownAtFirst)
        return static_cast<int>(text.size());
    const qsizetype wanted = std::min<qsizetype>(text.size(), shown.value(phrase, kShownAtFirst));
    const bool splitsPair = wanted < text.size() && text[wanted].isLowSurrogate();
    return static_cast<int>(splitsPair ? wanted - 1 : wanted);
}

MeasuredTranscript measureTranscript(const Transcript &transcript, const PaneStyle &style,
    WordWidths &widths, const ShownLengths &shown)
{
    return Measurer(transcript, style, widths, shown).run();
}

} // namespace readback
