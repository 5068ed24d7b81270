// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/SearchHit.h"
#include "ui/search/HitColumn.h"

#include <QByteArray>

namespace readback {

// What is shown of a hit, and what it is sorted by. Plain text; pure, whatever the hit says of
// itself.

// The words around a hit: at most so much of them as a line can show, never cut within a character.
QString textBefore(const SearchHit &hit);
QString keywordOf(const SearchHit &hit);
QString textAfter(const SearchHit &hit);
bool readsRightToLeft(const SearchHit &hit);

// "Agent", "Customer" ...: as the reading pane labels them.
QString speakerText(const SearchHit &hit);
// The text of a column, as it stands in its cell.
QString cellText(const SearchHit &hit, HitColumn column);
// All of a hit as a screen reader says it, in a line.
QString spokenText(const SearchHit &hit);

// To be compared byte by byte. The words around a hit are compared word by word, from the hit
// outward; numbers and times by what they are.
QByteArray sortKey(const SearchHit &hit, HitColumn column);

} // namespace readback
