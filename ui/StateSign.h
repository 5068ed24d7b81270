// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QRectF>

class QPainter;

namespace readback {

// The sign of a transcript's state: each has a shape of its own, so that nobody needs the colours.
// Drawn as lines, sharp at every scale.
void paintStateSign(QPainter &painter, const QRectF &box, TranscriptState state, const QColor &ink);

// The sign's colour on the palette's Base, 4.5:1 or more in light and dark.
QColor stateInk(TranscriptState state, const QPalette &palette);

// The sign as an icon, in that colour.
QIcon stateIcon(TranscriptState state, const QColor &ink);

} // namespace readback
