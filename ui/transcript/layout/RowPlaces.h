// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/layout/MeasuredTranscript.h"

#include <vector>

namespace readback {

// Whether a phrase's label leaves too little room beside it in text of that many pixels, and so
// stands on a line of its own.
bool labelStandsAbove(const MeasuredTranscript &measured, int phrase, int textWidth);

// The room between a phrase's row and the one above, with a line of events where there is one.
// Before the first row and behind the last, where there is no other row: only that line.
int gapBefore(const MeasuredTranscript &measured, int phrase);

// The top of every row, and the bottom of the last, for text of that many pixels: one pass of 15 to
// 25 ns a phrase. What `tops` holds is overwritten, its memory used again.
void placeRows(const MeasuredTranscript &measured, int textWidth, std::vector<qint32> &tops);

// QScrollBar and QRect count in int; the longest call that the limits allow stays far below.
qint32 boundedHeight(qint64 y);

} // namespace readback
