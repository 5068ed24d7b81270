// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/layout/WordWidths.h"

#include <QString>

#include <vector>

namespace readback {

// What a line can hold without breaking: a word, or the part of one up to the next place where a
// line may end. Four bytes, for calls with a million words.
struct Word
{
    quint32 width : 22; // in 64ths of a logical pixel, without the spaces behind it
    quint32 spaces : 8; // U+0020 behind it
    quint32 newline : 1; // the line ends here in any case
    quint32 unused : 1;
};
static_assert(sizeof(Word) == 4);

// A phrase as it is drawn: as long as the text itself, so that offsets stay; tabs and controls are
// spaces, newlines are line separators.
QString displayText(QStringView text);

// Appends the words of a phrase. Almost all text takes a quick way; what could break elsewhere than
// at spaces (CJK, Thai, dashes, slashes) is split by Unicode's rules.
void appendWords(std::vector<Word> &words, QStringView text, WordWidths::Job &widths);

} // namespace readback
