// SPDX-License-Identifier: MIT
#pragma once

#include <QChar>
#include <QStringView>

namespace readback {

struct CodePoint
{
    char32_t value = 0;
    int length = 1; // UTF-16 units
};

// The character at a place of the text, which is inside it; half of a pair counts as itself.
inline CodePoint codePointAt(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(c, text[at + 1]), 2};
    return {c.unicode(), 1};
}

// The one that ends before a place other than the beginning.
inline CodePoint codePointBefore(QStringView text, qsizetype at)
{
    if (at >= 2 && text[at - 1].isLowSurrogate() && text[at - 2].isHighSurrogate())
        return codePointAt(text, at - 2);
    return {text[at - 1].unicode(), 1};
}

// What searching does not see: accents and vowel points, soft hyphens, joiners, direction marks.
// Marks that make a letter another one are none of these.
bool isIgnorable(char32_t c);

// The one sign that stands for all its kind: ' for every apostrophe, " for every quote, - for every
// dash, a space for all that is one. Others are themselves.
char32_t unified(char32_t c);

} // namespace readback
