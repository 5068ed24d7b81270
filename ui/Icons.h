// SPDX-License-Identifier: MIT
#pragma once

#include <QFontMetrics>
#include <QIcon>
#include <QPalette>

namespace readback {

// A monochrome icon of resources/icons in the palette's text colours, sharp at every scale. `name`
// without ".svg"; an unknown name gives a null icon.
QIcon themedIcon(const QString &name, const QPalette &palette);

// The program's own sign, in its own colours.
QIcon programIcon();
// The side of an icon beside letters of that font, in pixels: 16, and in steps of eight from there.
int iconSide(const QFontMetrics &metrics);

} // namespace readback
