// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/SearchHit.h"
#include "ui/search/HitColumn.h"

#include <QRect>

#include <array>

namespace readback {

// In device-independent pixels.
using HitWidths = std::array<int, kHitColumns>;

// How wide the columns of a concordance are: the hit stands in the middle of what its words get,
// and the columns beside them give way, one after the other, before the words have too little room.
// `wishes`: what each column would like to have; of Before and After: what they need at least.
// `speakerSign`: what a sign in place of the speaker's name takes, for which he gives way first.
// The widths add up to `room` (0 where that is not positive); 0: the column is not shown.
HitWidths hitWidths(const HitWidths &wishes, int speakerSign, int room);

// One side of the words around a hit, as it is drawn.
struct HitSide
{
    QRect room; // in the cell
    Qt::Alignment alignment = Qt::AlignLeft; // towards the hit
    Qt::TextElideMode elide = Qt::ElideRight; // at the end away from the hit
    bool isBefore = true; // it shows what comes before the hit, else what comes after
};

// For the cell of HitColumn::Before or After. `reading`: how most hits are read, which says at what
// side of the hit the column is; where the phrase runs the other way its sides change places, so
// that it can be read from one to the other.
HitSide hitSide(const QRect &cell, HitColumn column, Qt::LayoutDirection reading,
    bool phraseRightToLeft, int margin, int gap);

} // namespace readback
