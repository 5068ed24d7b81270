// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace readback {

struct FoundHits;
struct Phrase;
struct TextRange;

// What the find bar says of a search. Pure functions, window's thread; all texts are plain.

struct FindCount
{
    qsizetype hits = 0;
    qsizetype current = -1; // -1: at none of them
    bool more = false; // there are more than those
    bool aroundTheEnd = false; // the current one was reached past the end, or the beginning

    bool operator==(const FindCount &) const = default;
};

// "3 of 17".
QString countText(const FindCount &count);

// Why there may be more hits, or none at all; empty: those are all. `typed`: what was searched.
QString messageFor(const FoundHits &found, const QString &typed);

// As a screen reader tells it: the time, the speaker as he is labelled, and the words around.
QString spokenHit(const Phrase &row, const QString &label, const TextRange &hit);

} // namespace readback
