// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <algorithm>

namespace readback {

// What a panel below the calls begins with, in device-independent pixels: what it wishes, but a
// part of its window only, so that the call keeps most of it.
inline int panelHeight(const QWidget &panel, int wish)
{
    return std::min(wish, panel.window()->height() * 3 / 10);
}

} // namespace readback
