// SPDX-License-Identifier: MIT
#pragma once

namespace readback {

// Room between a cell's edge and its text, left and right, in device-independent pixels.
inline constexpr int kCellMargin = 8;
// Narrow columns get by with less.
constexpr int cellMargin(int width)
{
    return width / 8 < kCellMargin ? width / 8 : kCellMargin;
}

// Room above and below the text of a row, together.
inline constexpr int kRowPadding = 11;

} // namespace readback
