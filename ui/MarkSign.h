// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QRectF>

class QPainter;

namespace readback {

// What a person has added to a call or a phrase. Each has a shape of its own, so that nobody needs
// the colours. NotReviewed: an empty box. Tag: a label with a hole; Note: a page with lines.
enum class MarkSign { Reviewed, NotReviewed, Star, Tag, Note };

// Drawn as lines, sharp at every scale.
void paintMarkSign(QPainter &painter, const QRectF &box, MarkSign sign, const QColor &ink);

// The sign's colour on the palette's Base, 4.5:1 or more in light and dark.
QColor markInk(MarkSign sign, const QPalette &palette);

QIcon markIcon(MarkSign sign, const QColor &ink);

} // namespace readback
