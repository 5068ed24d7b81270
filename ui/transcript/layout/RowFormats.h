// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/TranscriptColours.h"
#include "ui/transcript/find/Highlights.h"

#include <QTextLayout>

class QPainter;

namespace readback {

// How the characters of a row from `from` to before `to` are drawn where it is not plain: the
// current hit, the selection and, if `grounds`, all that paintGrounds() would draw. The work grows
// with the square of their number.
QList<QTextLayout::FormatRange> rowFormats(int row, int from, int to, const Highlights &highlights,
    const TextRange &selection, const TranscriptColours &colours, bool grounds);

// Draws what the text of some lines of a row stands on: the phrase that the reader was led to, and
// hits. Many are no trouble, but the text must run from left to right. `origin` is that of `text`.
void paintGrounds(QPainter &painter, const QPointF &origin, const QTextLayout &text, int row,
    int firstLine, int lastLine, const Highlights &highlights, const TranscriptColours &colours);

// Whether text runs from left to right and nothing in it from right to left.
bool runsLeftToRight(QStringView text);

} // namespace readback
