// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/layout/TextPosition.h"

namespace readback {

class TranscriptView;

// What of a call a person means who quotes it, links to it or collects it. The view shows a
// transcript.

// The phrase of the transcript: where the selection begins, else where the caret is, else the first
// one in sight.
int phraseToLink(TranscriptView &view);

// The rows: the selection, else the whole row of that phrase.
TextRange rangeToQuote(TranscriptView &view);

} // namespace readback
