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

// The sign of a state in a cell with letters of that height, and what is between it and its words.
constexpr int signSize(int fontHeight)
{
    return fontHeight * 3 / 4;
}
inline constexpr int kSignGap = 6;

// Room above and below the text of a row, together.
inline constexpr int kRowPadding = 11;

} // namespace readback
