// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/layout/TextPosition.h"

namespace readback {

class TranscriptView;

// Scrolls so that a stretch of text stands in the window with some lines above and below it; not at
// all where it does already. Elsewhere it comes to the upper third, where people look.
void reveal(TranscriptView &view, const TextRange &range);

} // namespace readback
