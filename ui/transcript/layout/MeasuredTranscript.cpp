// SPDX-License-Identifier: MIT
#include "ui/transcript/layout/MeasuredTranscript.h"

#include "app/text/SpeakerLabel.h"
#include "ui/transcript/SpeakerShades.h"
#include "ui/transcript/layout/RowTime.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace readback {

namespace {

class Measurer
{
public:
    Measurer(const RowsToMeasure &rows, const PaneStyle &style, WordWidths &widths)
        : m_rows(rows), m_transcript(rows.rows), m_job(widths)
    {
        m_measured.style = style;
        m_measured.shown = rows.shown;
        m_measured.marksWidth = rows.marked ? style.marksWidth() : 0;
        m_measured.spaceWidth = m_job.widthOf(u" ");
    }

    MeasuredTranscript run();

private:
    void reserve();
    void measureLabels();
    void measureTimes();
    void measurePhrase(int index, const Phrase &phrase);
    void sumUp(size_t firstWord);
    void measureIndents();
    bool addEventsUntil(int index, qint64 ms);
    void placeInTime(int index, const Phrase &phrase);

    const RowsToMeasure &m_rows;
    const Transcript &m_transcript;
    WordWidths::Job m_job;
    MeasuredTranscript m_measured;
    qint64 m_latest = 0;
    size_t m_nextEvent = 0;
};

MeasuredTranscript Measurer::run()
{
    reserve();
    measureLabels();
    measureIndents();
    measureTimes();
    int index = 0;
    for (const auto &phrase : m_transcript.phrases) {
        placeInTime(index, phrase);
        measurePhrase(index++, phrase);
    }
    addEventsUntil(index, std::numeric_limits<qint64>::max());
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
    m_measured.shades = speakerShades(m_transcript.speakers);
    const QFontMetricsF metrics(ownFont(m_measured.style.label));
    for (const auto &label : m_measured.labels) {
        const int width = static_cast<int>(std::ceil(metrics.horizontalAdvance(label)));
        const bool shown = m_rows.options.labels && !label.isEmpty();
        m_measured.labelWidths.push_back(!shown ? 0 : width + m_measured.style.labelGap);
    }
}

// Where nothing is written, the agents' side and the others' still stand apart.
void Measurer::measureIndents()
{
    for (const auto &speaker : m_transcript.speakers) {
        const bool moved = !m_rows.options.labels && speaker.role != SpeakerRole::Agent;
        m_measured.indents.push_back(moved ? m_measured.style.indent : 0);
    }
    if (!m_measured.indents.empty())
        m_measured.widestIndent = std::ranges::max(m_measured.indents);
}

void Measurer::measureTimes()
{
    if (!m_rows.options.times)
        return;
    QString widest;
    for (const auto &phrase : m_transcript.phrases) {
        // Longer ones are later ones, and digits are of one width.
        if (phrase.startMs > m_latest && isTimeInCall(phrase.startMs))
            m_latest = phrase.startMs;
    }
    const QString time = rowTime(m_latest);
    for (const QChar c : time)
        widest += c.isDigit() ? QChar(u'0') : c;
    m_measured.timeWidth = m_job.widthOf(widest) / 64 + 1;
}

// The row behind an event is the first one that begins with it or after it.
bool Measurer::addEventsUntil(int index, qint64 ms)
{
    const auto before = m_measured.events.size();
    for (; m_nextEvent < m_rows.events.size(); ++m_nextEvent) {
        const auto &event = m_rows.events[m_nextEvent];
        if (event.startMs > ms)
            break;
        if (isTimeInCall(event.startMs) && isTimeInCall(event.endMs))
            m_measured.events.push_back({index, event});
    }
    return m_measured.events.size() > before;
}

void Measurer::placeInTime(int index, const Phrase &phrase)
{
    const bool event = addEventsUntil(index, phrase.startMs);
    const bool run
        = event || m_measured.speaker.empty() || m_measured.speaker.back() != phrase.speaker;
    m_measured.flags.push_back(static_cast<quint8>(
        (run ? MeasuredTranscript::StartsRun : 0) | (event ? MeasuredTranscript::AfterEvent : 0)));
    m_measured.speaker.push_back(phrase.speaker);
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

std::span<const MeasuredTranscript::EventLine> MeasuredTranscript::eventsBefore(int phrase) const
{
    return {std::ranges::lower_bound(events, phrase, {}, &EventLine::before),
        std::ranges::upper_bound(events, phrase, {}, &EventLine::before)};
}

int MeasuredTranscript::shownLength(int phrase, const QString &text) const
{
    if (text.size() <= kShownAtFirst)
        return static_cast<int>(text.size());
    const qsizetype wanted = std::min<qsizetype>(text.size(), shown.value(phrase, kShownAtFirst));
    const bool splitsPair = wanted < text.size() && text[wanted].isLowSurrogate();
    return static_cast<int>(splitsPair ? wanted - 1 : wanted);
}

MeasuredTranscript measureTranscript(
    const RowsToMeasure &rows, const PaneStyle &style, WordWidths &widths)
{
    return Measurer(rows, style, widths).run();
}

} // namespace readback
