// SPDX-License-Identifier: MIT
#include "ui/transcript/find/FlatText.h"

#include "ui/transcript/PhraseMarks.h"
#include "ui/transcript/layout/EventText.h"
#include "ui/transcript/layout/RowTime.h"

#include <algorithm>

namespace readback {

using namespace Qt::StringLiterals;

const std::vector<int> &FlatText::starts() const
{
    const auto &measured = m_text.layout().measured();
    if (m_of == m_text.reading() && m_measuredAs == measured && !m_starts.empty())
        return m_starts;
    m_of = m_text.reading();
    m_measuredAs = measured;
    m_starts.assign(1, 0);
    int offset = 0;
    for (int i = 0; i < m_text.count(); ++i) {
        offset += static_cast<int>(prefix(i).size() + suffix(i).size()) + m_text.length(i) + 1;
        m_starts.push_back(offset);
    }
    return m_starts;
}

QString FlatText::prefix(int phrase) const
{
    const auto &measured = *m_text.layout().measured();
    const auto &spoken = m_text.rows()->phrases[static_cast<size_t>(phrase)];
    QString text;
    if (const auto events = measured.eventsBefore(phrase); !events.empty())
        text = eventsText(events) + u". "_s;
    text += rowTime(spoken.startMs) + u' ';
    const QString label = measured.labels.value(spoken.speaker);
    // Also where labels are not shown: nothing else says who speaks.
    if (measured.is(MeasuredTranscript::StartsRun, phrase) && !label.isEmpty())
        text += label + u": "_s;
    return text;
}

QString FlatText::suffix(int phrase) const
{
    const auto &measured = *m_text.layout().measured();
    QStringList parts;
    if (measured.marksWidth > 0) {
        const auto &reading = *m_text.reading();
        for (int i = reading.firstPhrase(phrase); i < reading.endPhrase(phrase); ++i)
            parts += markTexts(*reading.transcript(), i);
        parts.removeDuplicates();
    }
    if (const auto after = measured.eventsBefore(m_text.count());
        phrase == m_text.count() - 1 && !after.empty())
        parts += eventsText(after);
    return parts.isEmpty() ? QString() : u" ("_s + parts.join(u", "_s) + u')';
}

int FlatText::length() const
{
    return starts().back();
}

QString FlatText::line(int phrase) const
{
    return prefix(phrase) + m_text.shownText(phrase).replace(QChar::LineSeparator, u' ')
        + suffix(phrase) + u'\n';
}

QString FlatText::text(int from, int to) const
{
    from = std::clamp(from, 0, length());
    to = std::clamp(to, from, length());
    QString result;
    for (int i = phraseAt(from); i < m_text.count() && lineStart(i) < to; ++i) {
        const int begin = std::max(0, from - lineStart(i));
        result += QStringView(line(i)).mid(begin, to - lineStart(i) - begin);
    }
    return result;
}

int FlatText::phraseAt(int offset) const
{
    const auto &all = starts();
    const auto next = std::upper_bound(all.begin(), all.end(), offset);
    return std::clamp(static_cast<int>(next - all.begin()) - 1, 0, std::max(0, m_text.count() - 1));
}

int FlatText::lineStart(int phrase) const
{
    return starts()[static_cast<size_t>(std::clamp(phrase, 0, m_text.count()))];
}

int FlatText::textStart(int phrase) const
{
    return lineStart(phrase) + static_cast<int>(prefix(phrase).size());
}

int FlatText::offsetOf(const TextPosition &position) const
{
    return m_text.isEmpty() ? 0 : textStart(position.phrase) + position.offset;
}

TextPosition FlatText::positionOf(int offset) const
{
    if (m_text.isEmpty())
        return {};
    const int phrase = phraseAt(offset);
    return m_text.bounded({phrase, offset - textStart(phrase)});
}

} // namespace readback
