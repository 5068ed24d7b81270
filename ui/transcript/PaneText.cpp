// SPDX-License-Identifier: MIT
#include "ui/transcript/PaneText.h"

#include <algorithm>
#include <cmath>

namespace readback {

void PaneText::set(ReadingPtr reading, TranscriptLayout layout)
{
    m_reading = std::move(reading);
    m_layout = m_reading ? std::move(layout) : TranscriptLayout();
    m_rows.reset(m_reading ? m_reading->rows() : nullptr, &m_layout);
    if (m_reading && m_times.font() != m_layout.style().text)
        m_times = TimeGlyphs(m_layout.style().text);
}

bool PaneText::settle(int top, int bottom)
{
    bool moved = false;
    for (int i = m_layout.phraseAt(top); i >= 0 && i < count() && m_layout.top(i) <= bottom; ++i) {
        const auto &text = m_rows.row(i);
        const int height = m_layout.textHeight(i, text.text.lineCount(), text.pitch);
        moved = m_layout.correct(i, height) || moved;
    }
    return moved;
}

TextPosition PaneText::positionAt(const QPoint &point)
{
    const int phrase = m_layout.phraseAt(point.y());
    if (phrase < 0)
        return {};
    if (point.y() < m_layout.top(phrase))
        return {phrase, 0};
    const auto &text = row(phrase);
    const auto local = point - m_layout.textRect(phrase).topLeft();
    if (text.text.lineCount() == 0 || local.y() > text.bottom() + m_layout.style().padding)
        return {phrase, length(phrase)};
    const auto line = text.text.lineAt(text.lineAt(local.y()));
    return {phrase,
        std::min(line.xToCursor(local.x()), lineAround({phrase, line.textStart()}).caret.offset)};
}

TextRange PaneText::lineAround(const TextPosition &position)
{
    const auto &text = row(position.phrase).text;
    const auto line = text.lineForTextPosition(position.offset);
    if (!line.isValid())
        return {position, position};
    // The end of a wrapped line is the beginning of the next: stay before the space between.
    int end = line.textStart() + line.textLength();
    const bool last = line.lineNumber() == text.lineCount() - 1;
    if (!last && end > line.textStart())
        end = text.previousCursorPosition(end);
    return {{position.phrase, line.textStart()}, {position.phrase, end}};
}

QRect PaneText::caretRect(const TextPosition &position)
{
    const auto &text = row(position.phrase);
    const auto origin = m_layout.textRect(position.phrase).topLeft();
    const auto line = text.text.lineForTextPosition(position.offset);
    if (!line.isValid())
        return {origin, QSize(1, text.pitch)};
    const int x = static_cast<int>(std::floor(line.cursorToX(position.offset)));
    return {
        origin + QPoint(x, text.linesTop + line.lineNumber() * text.pitch), QSize(1, text.pitch)};
}

QRect PaneText::characterRect(const TextPosition &position)
{
    const auto &text = row(position.phrase).text;
    const auto line = text.lineForTextPosition(position.offset);
    auto rect = caretRect(position);
    if (!line.isValid() || position.offset >= length(position.phrase))
        return rect;
    const qreal from = line.cursorToX(position.offset);
    const qreal to = line.cursorToX(text.nextCursorPosition(position.offset));
    rect.translate(static_cast<int>(std::floor(std::min(from, to)) - std::floor(from)), 0);
    rect.setWidth(std::max(1, static_cast<int>(std::ceil(std::abs(to - from)))));
    return rect;
}

QRect PaneText::showAllRect(int phrase)
{
    if (!m_layout.isShortened(phrase))
        return {};
    const auto rect = m_layout.textRect(phrase);
    const int height = m_layout.style().lineHeight;
    return {rect.left(), rect.top() + row(phrase).bottom(), rect.width(), height};
}

int PaneText::showAllAt(const QPoint &point)
{
    const int phrase = m_layout.phraseAt(point.y());
    return phrase >= 0 && showAllRect(phrase).contains(point) ? phrase : -1;
}

TextPosition PaneText::end() const
{
    return isEmpty() ? TextPosition() : TextPosition{count() - 1, length(count() - 1)};
}

TextPosition PaneText::bounded(TextPosition position) const
{
    if (isEmpty())
        return {};
    position.phrase = std::clamp(position.phrase, 0, count() - 1);
    position.offset = std::clamp(position.offset, 0, length(position.phrase));
    return position;
}

} // namespace readback
