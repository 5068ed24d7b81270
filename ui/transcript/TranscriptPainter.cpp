// SPDX-License-Identifier: MIT
#include "ui/transcript/TranscriptPainter.h"

#include "ui/transcript/PhraseMarks.h"
#include "ui/transcript/layout/EventText.h"
#include "ui/transcript/layout/RowFormats.h"
#include "ui/transcript/layout/RowTime.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainterPath>
#include <QtMath>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

// The first and last line in that part of a row; all where the part is empty.
std::pair<int, int> linesIn(const RowText &row, const QRectF &part)
{
    const int last = row.text.lineCount() - 1;
    if (last < 0 || part.isEmpty())
        return {0, last};
    return {row.lineAt(qFloor(part.top())), row.lineAt(qCeil(part.bottom()))};
}

QString showAllText(qsizetype characters)
{
    return QCoreApplication::translate("TranscriptView", "Show all (%1 characters)")
        .arg(QLocale().toString(characters));
}

} // namespace

TranscriptPainter::TranscriptPainter(QPainter &painter, PaneText &text,
    const TranscriptColours &colours, const TextRange &selection, const Highlights &highlights)
    : m_painter(painter), m_text(text), m_colours(colours), m_selection(selection),
      m_highlights(highlights)
{
}

void TranscriptPainter::paint(int top, int bottom)
{
    const auto &layout = m_text.layout();
    for (int i = layout.phraseAt(top); i >= 0 && i <= m_text.count(); ++i) {
        paintEvents(i);
        if (i == m_text.count() || layout.top(i) > bottom)
            break;
        paintRow(i);
    }
}

void TranscriptPainter::paintRow(int phrase)
{
    const auto &rows = *m_text.rows();
    const auto speaker = rows.phrases[static_cast<size_t>(phrase)].speaker;
    const auto &colours
        = m_colours.of(rows.speakers[speaker].role, m_text.layout().measured()->shades[speaker]);
    const auto &row = m_text.row(phrase);
    paintGround(m_text.layout().rowRect(phrase), colours);
    paintTime(phrase);
    if (m_text.layout().showsLabel(phrase))
        paintLabel(phrase, row, colours);
    paintText(phrase, row, colours);
    paintMarks(phrase);
    paintShowAll(phrase);
}

void TranscriptPainter::paintTime(int phrase)
{
    const auto &layout = m_text.layout();
    const auto place = layout.timeRect(phrase);
    if (place.width() == 0)
        return;
    const auto start = m_text.rows()->phrases[static_cast<size_t>(phrase)].startMs;
    m_painter.setPen(m_colours.quiet);
    m_text.times().draw(m_painter,
        QPointF(place.right() + 1, place.top() + layout.style().baseline), rowTime(start));
}

void TranscriptPainter::paintGround(const QRect &row, const SpeakerColours &colours)
{
    const int radius = m_text.layout().style().barWidth;
    // A tall phrase's corners are out of sight most of the time: corners by small fills.
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colours.tint);
    m_painter.drawRoundedRect(row, radius, radius);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    const auto &layout = m_text.layout();
    QRect bar(row.topLeft(), QSize(layout.style().barWidth, row.height()));
    if (layout.isMirrored())
        bar.moveRight(row.right());
    m_painter.fillRect(bar, colours.accent);
}

void TranscriptPainter::paintEvents(int phrase)
{
    const auto rect = m_text.layout().eventsRect(phrase);
    if (rect.isEmpty())
        return;
    const auto &font = m_text.layout().style().marker;
    const QString text
        = u"— "_s + eventsText(m_text.layout().measured()->eventsBefore(phrase)) + u" —"_s;
    // Its own direction, not the window's: a number stays before its unit.
    const auto direction
        = text.isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight;
    m_painter.setFont(font);
    m_painter.setPen(m_colours.quiet);
    m_painter.drawText(rect, Qt::AlignCenter | Qt::TextDontClip | direction,
        QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width()));
}

const QColor &TranscriptPainter::colourOf(MarkKind kind) const
{
    return kind == MarkKind::Negative ? m_colours.negative
        : kind == MarkKind::Positive  ? m_colours.positive
                                      : m_colours.topic;
}

void TranscriptPainter::paintMarks(int phrase)
{
    if (m_text.layout().measured()->marksWidth == 0)
        return;
    m_painter.setRenderHint(QPainter::Antialiasing);
    for (const auto &line : marksOf(m_text, phrase)) {
        for (const auto &mark : line.marks)
            m_painter.fillPath(markShape(mark), colourOf(mark.kind));
    }
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void TranscriptPainter::paintLabel(int phrase, const RowText &row, const SpeakerColours &colours)
{
    const auto &layout = m_text.layout();
    const auto &measured = *layout.measured();
    QRect place = layout.textRect(phrase);
    place.setHeight(row.linesTop > 0 ? layout.style().lineHeight : row.pitch);
    const int width = layout.labelWidth(phrase);
    if (row.rightToLeft)
        place.setLeft(place.right() + 1 - width);
    else
        place.setWidth(width);
    m_painter.setFont(layout.style().label);
    m_painter.setPen(colours.accent);
    const auto speaker = measured.speaker[static_cast<size_t>(phrase)];
    const QFontMetricsF metrics(layout.style().label);
    const QString label = metrics.elidedText(measured.labels[speaker], Qt::ElideRight, width + 1);
    const qreal baseline = row.linesTop > 0 || row.text.lineCount() == 0
        ? layout.style().baseline
        : row.text.lineAt(0).y() + row.text.lineAt(0).ascent();
    m_painter.drawText(QPointF(place.left(), layout.textRect(phrase).top() + baseline), label);
}

void TranscriptPainter::paintText(int phrase, const RowText &row, const SpeakerColours &colours)
{
    const auto rect = m_text.layout().textRect(phrase);
    m_painter.setPen(colours.text);
    // Lines out of sight are skipped by their clip, which matters to a phrase of many pages.
    const auto clip = m_painter.clipBoundingRect();
    const auto [first, last] = linesIn(row, clip.translated(-rect.topLeft()));
    if (first > last)
        return;
    const auto end = row.text.lineAt(last);
    const int from = row.text.lineAt(first).textStart();
    const int to = end.textStart() + end.textLength();
    const bool plain = runsLeftToRight(QStringView(row.text.text()).mid(from, to - from));
    if (plain)
        paintGrounds(
            m_painter, rect.topLeft(), row.text, phrase, first, last, m_highlights, m_colours);
    row.text.draw(&m_painter, rect.topLeft(),
        rowFormats(phrase, from, to, m_highlights, m_selection, m_colours, !plain), clip);
}

void TranscriptPainter::paintShowAll(int phrase)
{
    const auto rect = m_text.showAllRect(phrase);
    if (rect.isEmpty())
        return;
    auto font = m_text.layout().style().text;
    font.setUnderline(true);
    m_painter.setFont(font);
    m_painter.setPen(m_colours.link);
    m_painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeading,
        showAllText(m_text.rows()->phrases[static_cast<size_t>(phrase)].text.size()));
}

void TranscriptPainter::paintCaret(const TextPosition &caret)
{
    auto rect = m_text.caretRect(caret);
    rect.setWidth(2);
    m_painter.fillRect(rect, m_colours.text);
}

} // namespace readback
