// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/Highlights.h"
#include "ui/transcript/TranscriptColours.h"

#include <QTextLayout>

namespace readback {

// How the text of a row of `length` characters is drawn where it is not plain: the phrase that the
// reader was led to, hits, and over them the selection.
QList<QTextLayout::FormatRange> rowFormats(int row, int length, const Highlights &highlights,
    const TextRange &selection, const TranscriptColours &colours);

} // namespace readback
