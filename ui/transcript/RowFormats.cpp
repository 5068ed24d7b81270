// SPDX-License-Identifier: MIT
#include "ui/transcript/RowFormats.h"

#include <QPen>

namespace readback {

namespace {

class FormatList
{
public:
    FormatList(int row, int length) : m_row(row), m_length(length) { }

    void add(const TextRange &range, const QTextCharFormat &format)
    {
        const auto from = range.from();
        const auto to = range.to();
        if (from == to || from.phrase > m_row || to.phrase < m_row)
            return;
        QTextLayout::FormatRange part;
        part.start = std::min(from.phrase == m_row ? from.offset : 0, m_length);
        part.length = std::min(to.phrase == m_row ? to.offset : m_length, m_length) - part.start;
        part.format = format;
        if (part.length > 0)
            list.append(part);
    }

    QList<QTextLayout::FormatRange> list;

private:
    const int m_row;
    const int m_length;
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

} // namespace

QList<QTextLayout::FormatRange> rowFormats(int row, int length, const Highlights &highlights,
    const TextRange &selection, const TranscriptColours &colours)
{
    FormatList formats(row, length);
    formats.add(highlights.pointed(), formatOf(colours.pointed));
    for (const auto &hit : highlights.hitsIn(row))
        formats.add(hit, formatOf(highlights.isCurrent(hit) ? colours.currentHit : colours.hit));
    QTextCharFormat selected;
    selected.setBackground(colours.selection);
    selected.setForeground(colours.selectedText);
    formats.add(selection, selected);
    return formats.list;
}

} // namespace readback
