// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/layout/PhraseWords.h"

#include <span>

namespace readback {

struct WrapResult
{
    int lines = 1;
    bool exact = true; // false: a word is wider than a line, so its share is an estimate
};

// How many lines the words take when each is put on the current line if it fits, else on the next.
// Widths in 64ths of a pixel; `first` is the room on the first line, `full` on the others, both
// more than 0.
WrapResult wrap(std::span<const Word> words, int first, int full, int spaceWidth);

// The same number of lines, found sooner, for words without newlines: `natural` is what all of them
// take in one line, spaces included, and more than `first`. Stops as soon as the rest is known to
// fit.
int wrappedLines(std::span<const Word> words, quint32 natural, int first, int full, int spaceWidth);

} // namespace readback
