// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/PaneText.h"

namespace readback {

// Selecting with the mouse: press and drag by characters, after a double click by words, after a
// triple click by phrases; with Shift the selection there is grows.
class MouseSelection
{
public:
    // `clicks` is 1, 2 or 3. Returns the selection after the press.
    TextRange press(
        PaneText &text, const TextRange &current, const QPoint &point, int clicks, bool extend);
    TextRange drag(PaneText &text, const QPoint &point) const;
    void release() { m_dragging = false; }
    bool isDragging() const { return m_dragging; }

private:
    TextRange unitAt(const PaneText &text, const TextPosition &position) const;

    int m_clicks = 1;
    bool m_dragging = false;
    TextRange m_origin; // the unit that the drag began with
};

} // namespace readback
