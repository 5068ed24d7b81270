// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/PaneText.h"

#include <optional>

namespace readback {

// Where the reader is: what stands at the top of the window, whatever its width, its font, and
// whether turns or phrases are the rows. Empty: at the beginning.
struct ReadingPlace
{
    PhrasePlace at; // the beginning of a line
    double above = 0; // how much of that line is above the top, in lines

    bool operator==(const ReadingPlace &) const = default;
};

// The place where the content's height `y` is at the top.
std::optional<ReadingPlace> readingPlaceAt(PaneText &text, int y);
// The height at which that place is.
int heightOf(PaneText &text, const std::optional<ReadingPlace> &place);

} // namespace readback
