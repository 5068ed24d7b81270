// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <compare>

namespace readback {

// A place between two characters of a transcript: before character `offset` (UTF-16) of a phrase's
// shown text.
struct TextPosition
{
    int phrase = 0;
    int offset = 0;

    // clang-tidy 14 takes the generated comparison with 0 for a null pointer.
    auto operator<=>(const TextPosition &) const = default; // NOLINT(modernize-use-nullptr)
};

// What is selected: from where the selection began to where the caret is, in either order.
struct TextRange
{
    TextPosition anchor;
    TextPosition caret;

    TextPosition from() const { return std::min(anchor, caret); }
    TextPosition to() const { return std::max(anchor, caret); }
    bool isEmpty() const { return anchor == caret; }

    bool operator==(const TextRange &) const = default;
};

} // namespace readback
