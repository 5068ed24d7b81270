// SPDX-License-Identifier: MIT
#include "ui/transcript/TranscriptLayout.h"

#include "ui/transcript/RowPlaces.h"

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
    return isEmpty() || m_tops.empty() ? 0 : m_tops.back() + style().margin;
}

int TranscriptLayout::rowHeight(int phrase) const
{
    return top(phrase + 1) - gapBefore(*m_measured, phrase + 1) - top(phrase);
}

int TranscriptLayout::phraseAt(int y) const
{
    if (isEmpty() || m_tops.empty())
        return -1;
    const auto next = std::upper_bound(m_tops.begin(), m_tops.end() - 1, y);
    return std::max(0, static_cast<int>(next - m_tops.begin()) - 1);
}

int TranscriptLayout::textLeft() const
{
    const auto &s = style();
    return s.margin + m_measured->timeWidth + s.inset + s.barWidth + s.inset;
}

int TranscriptLayout::textWidth() const
{
    // A pane too narrow to read keeps a column of some letters; the rest of it is cut off.
    const int least = 5 * style().lineHeight;
    return std::clamp(m_width - textLeft() - style().inset - style().margin, least, 1 << 20);
}

QRect TranscriptLayout::rowRect(int phrase) const
{
    const auto &s = style();
    const int left = s.margin + m_measured->timeWidth + s.inset;
    return placed(
        {left, top(phrase), textLeft() + textWidth() + s.inset - left, rowHeight(phrase)});
}

QRect TranscriptLayout::textRect(int phrase) const
{
    const int padding = style().padding;
    return placed(
        {textLeft(), top(phrase) + padding, textWidth(), rowHeight(phrase) - 2 * padding});
}

QRect TranscriptLayout::timeRect(int phrase) const
{
    const auto &s = style();
    return placed({s.margin, top(phrase) + s.padding, m_measured->timeWidth, s.lineHeight});
}

QRect TranscriptLayout::silenceRect(int phrase) const
{
    if (!m_measured->is(MeasuredTranscript::AfterSilence, phrase))
        return {};
    const auto row = rowRect(phrase);
    return {row.left(), row.top() - style().largeGap - style().lineHeight, row.width(),
        style().lineHeight};
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
