// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>
#include <QPalette>

namespace readback {

// A monochrome icon of resources/icons in the palette's text colours, sharp at every scale. `name`
// without ".svg"; an unknown name gives a null icon.
QIcon themedIcon(const QString &name, const QPalette &palette);

// The program's own sign, in its own colours.
QIcon programIcon();

} // namespace readback
