// SPDX-License-Identifier: MIT
#include "ui/transcript/PhraseMarks.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

bool isSentiment(const Phrase &phrase)
{
    return phrase.sentiment == 1 || phrase.sentiment == -1;
}

std::span<const TopicMark> topicsOf(const Transcript &transcript, int phrase)
{
    const auto &topics = transcript.topics;
    const auto index = static_cast<quint32>(phrase);
    return {std::ranges::lower_bound(topics, index, {}, &TopicMark::phrase),
        std::ranges::upper_bound(topics, index, {}, &TopicMark::phrase)};
}

// The kinds at the end of one line, each once. What is bad comes first, for there may not be room
// for all.
class LineKinds
{
public:
    void add(const Transcript &transcript, int phrase)
    {
        const auto &said = transcript.phrases[static_cast<size_t>(phrase)];
        const bool topic = !topicsOf(transcript, phrase).empty();
        if (!isSentiment(said) && !topic)
            return;
        m_negative |= said.sentiment == -1;
        m_positive |= said.sentiment == 1;
        m_topic |= topic;
        phrases.push_back(phrase);
    }

    std::vector<MarkKind> kinds() const
    {
        std::vector<MarkKind> found;
        if (m_negative)
            found.push_back(MarkKind::Negative);
        if (m_topic)
            found.push_back(MarkKind::Topic);
        if (m_positive)
            found.push_back(MarkKind::Positive);
        found.resize(std::min<size_t>(found.size(), PaneStyle::kMarks));
        return found;
    }

    std::vector<int> phrases;

private:
    bool m_negative = false;
    bool m_positive = false;
    bool m_topic = false;
};

// Puts marks at the ends of the lines of one row.
class MarkPlacer
{
public:
    MarkPlacer(PaneText &text, int row)
        : m_layout(text.layout()), m_rowText(text.row(row)), m_text(m_layout.textRect(row)),
          m_room(m_layout.marksRect(row))
    {
    }

    LineMarks place(const LineKinds &kinds, int line) const
    {
        LineMarks result{{}, kinds.phrases};
        const auto found = kinds.kinds();
        const int size = m_layout.style().markSize;
        const int step = size + m_layout.style().markGap;
        const auto [start, leftwards] = startFor(static_cast<int>(found.size()) * step, line);
        const int y = m_text.top() + m_rowText.linesTop + line * m_rowText.pitch
            + (m_rowText.pitch - size) / 2;
        for (size_t i = 0; i < found.size(); ++i) {
            const int along = static_cast<int>(i + 1) * step;
            const int x = leftwards ? start - along : start + along - size;
            result.marks.push_back({found[i], QRect(x, y, size, size)});
        }
        return result;
    }

private:
    struct Start
    {
        int x;
        bool leftwards;
    };

    Start startFor(int width, int line) const
    {
        if (line == m_rowText.text.lineCount() - 1) {
            const auto written = m_rowText.text.lineAt(line).naturalTextRect();
            const auto all = m_text.united(m_room);
            const int left = m_text.left() + static_cast<int>(std::floor(written.left()));
            const int right = m_text.left() + static_cast<int>(std::ceil(written.right()));
            if (m_rowText.rightToLeft && left - width >= all.left())
                return {left, true};
            if (!m_rowText.rightToLeft && right + width <= all.right() + 1)
                return {right, false};
        }
        if (m_layout.isMirrored())
            return {m_room.right() + 1, true};
        return {m_room.left(), false};
    }

    const TranscriptLayout &m_layout;
    const RowText &m_rowText;
    const QRect m_text;
    const QRect m_room;
};

int lineOf(const RowText &row, int offset)
{
    const auto line = row.text.lineForTextPosition(offset);
    return line.isValid() ? line.lineNumber() : std::max(0, row.text.lineCount() - 1);
}

QString translated(const char *text)
{
    return QCoreApplication::translate("PhraseMarks", text);
}

} // namespace

bool hasMarks(const Transcript &transcript)
{
    return !transcript.topics.empty() || std::ranges::any_of(transcript.phrases, isSentiment);
}

std::vector<LineMarks> marksOf(PaneText &text, int row)
{
    std::vector<LineMarks> result;
    if (text.layout().measured()->marksWidth == 0)
        return result;
    const auto &reading = *text.reading();
    const auto &told = *reading.transcript();
    const MarkPlacer placer(text, row);
    LineKinds kinds;
    int line = 0;
    const auto finishLine = [&] {
        if (!kinds.phrases.empty())
            result.push_back(placer.place(std::exchange(kinds, {}), line));
    };
    int end = -1; // of the phrase, in the row
    for (int phrase = reading.firstPhrase(row); phrase < reading.endPhrase(row); ++phrase) {
        end += 1 + static_cast<int>(told.phrases[static_cast<size_t>(phrase)].text.size());
        const int at = lineOf(text.row(row), std::min(end, text.length(row)));
        if (at != line)
            finishLine();
        line = at;
        kinds.add(told, phrase);
    }
    finishLine();
    return result;
}

QStringList markTexts(const Transcript &transcript, int phrase)
{
    QStringList lines;
    const auto sentiment = transcript.phrases[static_cast<size_t>(phrase)].sentiment;
    if (sentiment == -1)
        lines += translated(QT_TRANSLATE_NOOP("PhraseMarks", "Negative sentiment"));
    else if (sentiment == 1)
        lines += translated(QT_TRANSLATE_NOOP("PhraseMarks", "Positive sentiment"));
    QStringList names;
    for (const auto &topic : topicsOf(transcript, phrase))
        names += topic.name;
    if (!names.isEmpty())
        lines += translated(QT_TRANSLATE_NOOP("PhraseMarks", "Topic: %1")).arg(names.join(u", "_s));
    return lines;
}

QPainterPath markShape(const Mark &mark)
{
    const QRectF r(mark.place);
    QPolygonF shape;
    if (mark.kind == MarkKind::Negative)
        shape << r.topLeft() << r.topRight() << QPointF(r.center().x(), r.bottom());
    else if (mark.kind == MarkKind::Positive)
        shape << r.bottomLeft() << r.bottomRight() << QPointF(r.center().x(), r.top());
    else
        shape << QPointF(r.center().x(), r.top()) << QPointF(r.right(), r.center().y())
              << QPointF(r.center().x(), r.bottom()) << QPointF(r.left(), r.center().y());
    QPainterPath path;
    path.addPolygon(shape);
    path.closeSubpath();
    return path;
}

} // namespace readback
