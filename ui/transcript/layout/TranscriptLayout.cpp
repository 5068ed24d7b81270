// SPDX-License-Identifier: MIT
#include "ui/transcript/layout/TranscriptLayout.h"

#include "ui/transcript/layout/RowPlaces.h"

#include <algorithm>

namespace readback {

TranscriptLayout::TranscriptLayout(MeasuredPtr measured) : m_measured(std::move(measured)) { }

void TranscriptLayout::setWidth(int width)
{
    if (!m_measured || width == m_width)
        return;
    m_width = width;
    placeRows(*m_measured, textWidth(), m_tops);
}

int TranscriptLayout::textHeight(int phrase, int lines, int pitch) const
{
    const int others = (labelAbove(phrase) ? 1 : 0) + (isShortened(phrase) ? 1 : 0);
    return lines * pitch + others * style().lineHeight;
}

bool TranscriptLayout::isShortened(int phrase) const
{
    return m_measured->is(MeasuredTranscript::Shortened, phrase);
}

int TranscriptLayout::height() const
{
    if (isEmpty() || m_tops.empty())
        return 0;
    return m_tops.back() + gapBefore(*m_measured, count()) + style().margin;
}

int TranscriptLayout::rowHeight(int phrase) const
{
    const int gap = phrase + 1 < count() ? gapBefore(*m_measured, phrase + 1) : 0;
    return top(phrase + 1) - gap - top(phrase);
}

int TranscriptLayout::phraseAt(int y) const
{
    if (isEmpty() || m_tops.empty())
        return -1;
    const auto next = std::upper_bound(m_tops.begin(), m_tops.end() - 1, y);
    return std::max(0, static_cast<int>(next - m_tops.begin()) - 1);
}

// Of bar and tint, where they are not moved in.
int TranscriptLayout::rowLeft() const
{
    const int times = m_measured->timeWidth;
    return style().margin + (times > 0 ? times + style().inset : 0);
}

int TranscriptLayout::textLeft() const
{
    return rowLeft() + style().barWidth + style().inset;
}

int TranscriptLayout::indentOf(int phrase) const
{
    return m_measured->indents[m_measured->speaker[static_cast<size_t>(phrase)]];
}

int TranscriptLayout::textWidth() const
{
    const auto &s = style();
    const int beside = textLeft() + m_measured->widestIndent + m_measured->marksWidth + s.inset;
    // A pane too narrow to read keeps a column of some letters; the rest of it is cut off.
    return std::clamp(
        m_width - beside - s.margin, 5 * s.lineHeight, std::max(5 * s.lineHeight, s.columnWidth));
}

QRect TranscriptLayout::rowRect(int phrase) const
{
    const int width = textLeft() - rowLeft() + textWidth() + m_measured->marksWidth + style().inset;
    return placed({rowLeft() + indentOf(phrase), top(phrase), width, rowHeight(phrase)});
}

QRect TranscriptLayout::textRect(int phrase) const
{
    const int padding = style().padding;
    return placed({textLeft() + indentOf(phrase), top(phrase) + padding, textWidth(),
        rowHeight(phrase) - 2 * padding});
}

QRect TranscriptLayout::marksRect(int phrase) const
{
    const int padding = style().padding;
    return placed({textLeft() + indentOf(phrase) + textWidth(), top(phrase) + padding,
        m_measured->marksWidth, rowHeight(phrase) - 2 * padding});
}

QRect TranscriptLayout::timeRect(int phrase) const
{
    const auto &s = style();
    return placed({s.margin, top(phrase) + s.padding, m_measured->timeWidth, s.lineHeight});
}

QRect TranscriptLayout::eventsRect(int phrase) const
{
    const auto &s = style();
    const bool last = phrase == count();
    if (last ? m_measured->eventsBefore(phrase).empty()
             : !m_measured->is(MeasuredTranscript::AfterEvent, phrase))
        return {};
    const int y = last ? m_tops.back() + s.largeGap : top(phrase) - s.largeGap - s.lineHeight;
    const int width = textLeft() - rowLeft() + m_measured->widestIndent + textWidth()
        + m_measured->marksWidth + s.inset;
    return placed({rowLeft(), y, width, s.lineHeight});
}

QRect TranscriptLayout::placed(QRect rect) const
{
    if (m_mirrored)
        rect.moveLeft(m_width - rect.left() - rect.width());
    return rect;
}

bool TranscriptLayout::showsLabel(int phrase) const
{
    return m_measured->is(MeasuredTranscript::StartsRun, phrase) && labelRoom(phrase) > 0;
}

int TranscriptLayout::labelRoom(int phrase) const
{
    return m_measured->labelWidths[m_measured->speaker[static_cast<size_t>(phrase)]];
}

bool TranscriptLayout::labelAbove(int phrase) const
{
    return labelStandsAbove(*m_measured, phrase, textWidth());
}

int TranscriptLayout::firstIndent(int phrase) const
{
    return !showsLabel(phrase) || labelAbove(phrase) ? 0 : labelRoom(phrase);
}

int TranscriptLayout::labelWidth(int phrase) const
{
    return std::min(labelRoom(phrase) - style().labelGap, textWidth());
}

bool TranscriptLayout::correct(int phrase, int textHeight)
{
    const int delta = textHeight + 2 * style().padding - rowHeight(phrase);
    if (delta == 0)
        return false;
    for (auto y = m_tops.begin() + phrase + 1; y != m_tops.end(); ++y)
        *y = boundedHeight(qint64{*y} + delta);
    return true;
}

} // namespace readback
