// SPDX-License-Identifier: MIT
#pragma once

#include <QSize>

class QWidget;

namespace readback {

// A size for a dialog to open with, in device-independent pixels: of that many characters and lines
// in its font, but no larger than its screen, or its window where that is larger.
QSize roomySize(const QWidget &dialog, int characters, int lines);

} // namespace readback
