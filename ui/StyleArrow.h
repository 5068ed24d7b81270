// SPDX-License-Identifier: MIT
#pragma once

#include <Qt>

class QFontMetrics;
class QPainter;
class QRect;
class QStyleOption;

namespace readback {

// How wide the arrow of a choice or a menu is beside letters of that size, in device-independent
// pixels.
int arrowSide(const QFontMetrics &metrics);

// A triangle in the middle of the box, as large as fits, in the colour of the option's words.
void paintArrow(
    QPainter &painter, const QStyleOption &option, const QRect &box, Qt::ArrowType direction);

} // namespace readback
