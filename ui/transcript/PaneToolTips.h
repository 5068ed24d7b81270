// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/PaneText.h"

namespace readback {

struct PaneToolTip
{
    QString text; // nothing in it is taken for markup; empty: none
    QRect place; // of the content: while the mouse is in it the tip stays
};

// What the pane has to say about a point of the content: about a mark, or what happened there.
PaneToolTip paneToolTipAt(PaneText &text, const QPoint &point);

} // namespace readback
