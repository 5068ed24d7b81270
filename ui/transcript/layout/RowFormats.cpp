// SPDX-License-Identifier: MIT
#include "ui/transcript/layout/RowFormats.h"

#include <QPainter>
#include <QPen>

#include <algorithm>

namespace readback {

namespace {

class FormatList
{
public:
    FormatList(int row, int from, int to) : m_row(row), m_from(from), m_to(to) { }

    void add(const TextRange &range, const QTextCharFormat &format)
    {
        const auto from = range.from();
        const auto to = range.to();
        if (from == to || from.phrase > m_row || to.phrase < m_row)
            return;
        QTextLayout::FormatRange part;
        part.start = std::max(from.phrase == m_row ? from.offset : 0, m_from);
        part.length = std::min(to.phrase == m_row ? to.offset : m_to, m_to) - part.start;
        part.format = format;
        if (part.length > 0)
            list.append(part);
    }

    QList<QTextLayout::FormatRange> list;

private:
    const int m_row;
    const int m_from;
    const int m_to;
};

QTextCharFormat formatOf(const GroundColours &colours)
{
    QTextCharFormat format;
    format.setBackground(colours.ground);
    format.setForeground(colours.text);
    if (colours.frame.isValid())
        format.setProperty(QTextFormat::OutlinePen, QPen(colours.frame));
    return format;
}

// Where the part of a line that is within the range stands.
QRectF rectIn(const QTextLine &line, int row, const TextRange &range)
{
    const int start = line.textStart();
    const int end = start + line.textLength();
    const int from = range.from().phrase < row ? start : std::max(start, range.from().offset);
    const int to = range.to().phrase > row ? end : std::min(end, range.to().offset);
    if (from >= to)
        return {};
    const qreal left = line.cursorToX(from);
    return {left, line.y(), line.cursorToX(to) - left, line.height()};
}

bool isRightToLeft(QChar c)
{
    const auto u = c.unicode();
    if (u < 0x0590)
        return false;
    switch (c.direction()) {
    case QChar::DirR:
    case QChar::DirAL:
    case QChar::DirAN:
    case QChar::DirRLE:
    case QChar::DirRLO:
    case QChar::DirRLI:
    case QChar::DirFSI:
        return true;
    default: // the first half of characters U+10800 to U+10FFF and U+1E800 to U+1EFFF
        return u == 0xd802 || u == 0xd803 || u == 0xd83a || u == 0xd83b;
    }
}

constexpr int kMostFormats = 100; // of hits; more would take longer than a frame

} // namespace

QList<QTextLayout::FormatRange> rowFormats(int row, int from, int to, const Highlights &highlights,
    const TextRange &selection, const TranscriptColours &colours, bool grounds)
{
    FormatList formats(row, from, to);
    if (grounds)
        formats.add(highlights.pointed(), formatOf(colours.pointed));
    for (const auto &hit : highlights.hitsIn(row, from, to)) {
        if (highlights.isCurrent(hit))
            formats.add(hit, formatOf(colours.currentHit));
        else if (grounds && formats.list.size() < kMostFormats)
            formats.add(hit, formatOf(colours.hit));
    }
    QTextCharFormat selected;
    selected.setBackground(colours.selection);
    selected.setForeground(colours.selectedText);
    formats.add(selection, selected);
    return formats.list;
}

void paintGrounds(QPainter &painter, const QPointF &origin, const QTextLayout &text, int row,
    int firstLine, int lastLine, const Highlights &highlights, const TranscriptColours &colours)
{
    const auto pointed = highlights.pointed();
    const bool isPointed
        = !pointed.isEmpty() && pointed.from().phrase <= row && row <= pointed.to().phrase;
    for (int i = firstLine; i <= lastLine; ++i) {
        const auto line = text.lineAt(i);
        if (isPointed)
            painter.fillRect(rectIn(line, row, pointed).translated(origin), colours.pointed.ground);
        const int end = line.textStart() + line.textLength();
        for (const auto &hit : highlights.hitsIn(row, line.textStart(), end))
            painter.fillRect(rectIn(line, row, hit).translated(origin), colours.hit.ground);
    }
}

bool runsLeftToRight(QStringView text)
{
    return std::none_of(text.begin(), text.end(), isRightToLeft);
}

} // namespace readback
