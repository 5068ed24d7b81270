// SPDX-License-Identifier: MIT
#include "ui/transcript/MouseSelection.h"

#include "ui/transcript/CaretMoves.h"

namespace readback {

TextRange MouseSelection::press(
    PaneText &text, const TextRange &current, const QPoint &point, int clicks, bool extend)
{
    m_dragging = true;
    m_clicks = clicks;
    if (extend) {
        m_clicks = 1;
        m_origin = {current.anchor, current.anchor};
        return drag(text, point);
    }
    m_origin = unitAt(text, text.positionAt(point));
    return m_origin;
}

TextRange MouseSelection::drag(PaneText &text, const QPoint &point) const
{
    const auto unit = unitAt(text, text.positionAt(point));
    if (unit.from() < m_origin.from())
        return {m_origin.to(), unit.from()};
    return {m_origin.from(), std::max(unit.to(), m_origin.to())};
}

TextRange MouseSelection::unitAt(const PaneText &text, const TextPosition &position) const
{
    if (m_clicks == 2)
        return wordAround(text, position);
    if (m_clicks == 3)
        return {{position.phrase, 0}, {position.phrase, text.length(position.phrase)}};
    return {position, position};
}

} // namespace readback
