// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/PaneText.h"

#include <QKeyEvent>

#include <optional>

namespace readback {

enum class CaretMove {
    Left,
    Right,
    WordLeft,
    WordRight,
    LineStart,
    LineEnd,
    Up,
    Down,
    PageUp,
    PageDown,
    Start,
    End,
};

struct CaretKey
{
    CaretMove move = CaretMove::Right;
    bool extends = false; // the selection goes along
};

// What a key means for the caret under the platform's bindings.
std::optional<CaretKey> caretKey(const QKeyEvent &event);

// Where the caret comes to. `goalX` is the column that Up and Down keep (content pixels), `page`
// the height of a page. Left and Right follow the eye, so they swap in right-to-left phrases.
TextPosition movedCaret(
    PaneText &text, const TextPosition &from, CaretMove move, int goalX, int page);

// The word around a position; empty where there is none.
TextRange wordAround(const PaneText &text, const TextPosition &position);

} // namespace readback
