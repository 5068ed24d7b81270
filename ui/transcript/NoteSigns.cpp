// SPDX-License-Identifier: MIT
#include "ui/transcript/NoteSigns.h"

#include "ui/InertText.h"
#include "ui/MarkSign.h"

#include <QPainter>

#include <algorithm>

namespace readback {

bool NoteSigns::set(const Notes &notes)
{
    if (m_notes == notes)
        return false;
    m_notes = notes;
    return true;
}

// In the margin behind the row, beside the line where the phrase begins.
std::vector<NoteSigns::Sign> NoteSigns::signsOf(PaneText &text, int row) const
{
    const auto &reading = *text.reading();
    std::vector<Sign> signs;
    const auto &style = text.layout().style();
    const auto ground = text.layout().rowRect(row);
    const int size = std::min(style.margin - 2, style.lineHeight * 3 / 4);
    auto note = m_notes.lower_bound(reading.firstPhrase(row));
    for (; note != m_notes.end() && note->first < reading.endPhrase(row); ++note) {
        const auto at = reading.toRow({note->first, 0});
        const auto caret = text.caretRect(text.bounded({at.row, at.offset}));
        const int y = caret.top() + (std::min(caret.height(), style.lineHeight) - size) / 2;
        const int x = text.layout().isMirrored() ? ground.left() - 1 - size : ground.right() + 2;
        signs.push_back({QRect(x, y, size, size), &note->second});
    }
    return signs;
}

void NoteSigns::paint(
    QPainter &painter, PaneText &text, const TranscriptColours &colours, int top, int bottom) const
{
    if (m_notes.empty() || text.isEmpty())
        return;
    const auto &layout = text.layout();
    for (int row = layout.phraseAt(top); row >= 0 && row < text.count(); ++row) {
        if (layout.top(row) > bottom)
            return;
        for (const auto &sign : signsOf(text, row))
            paintMarkSign(painter, sign.place, MarkSign::Note, colours.quiet);
    }
}

PaneToolTip NoteSigns::toolTipAt(PaneText &text, const QPoint &point) const
{
    if (m_notes.empty() || text.isEmpty())
        return {};
    const int row = text.layout().phraseAt(point.y());
    if (row < 0 || row >= text.count())
        return {};
    for (const auto &sign : signsOf(text, row)) {
        if (sign.place.adjusted(-2, -2, 2, 2).contains(point))
            return {inertToolTip(*sign.note), sign.place};
    }
    return {};
}

} // namespace readback
