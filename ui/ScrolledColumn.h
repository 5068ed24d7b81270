// SPDX-License-Identifier: MIT
#pragma once

class QVBoxLayout;
class QWidget;

namespace readback {

// Lays a column into the widget, which has no layout yet, that scrolls where the widget is lower
// than what is in it, and is as high as the widget else. Belongs to the widget.
QVBoxLayout *addScrolledColumn(QWidget &widget);

} // namespace readback
