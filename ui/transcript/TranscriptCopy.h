// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Transcript.h"
#include "app/text/CallQuote.h"
#include "app/text/Reading.h"
#include "ui/transcript/layout/TextPosition.h"

#include <QMimeData>
#include <QStringList>

#include <memory>

namespace readback {

// With speaker and time or without; Fitting: with, if the selection reaches over several rows or is
// a whole one. Plain: as Fitting, as plain text alone.
enum class CopyForm { Fitting, WithSpeaker, TextOnly, Plain };

// What goes to the clipboard: plain lines "[MM:SS] Speaker: text", one a phrase as in exported
// text, also where turns are read; and the same as HTML with the colours of the speakers,
// everything of the call escaped. Without speakers it is the text as it is read. `range` is of
// rows; `labels` is one a speaker.
std::unique_ptr<QMimeData> copyOf(
    const Reading &reading, const QStringList &labels, const TextRange &range, CopyForm form);

// The same parts for a quote (CallQuote).
std::vector<QuotedLine> quotedLines(
    const Transcript &transcript, const QStringList &labels, const TextRange &range);

} // namespace readback
