// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/TranscriptStatus.h"

#include <QString>

namespace readback {

// How a call's transcript stands, as people read it: plain text in their language. Pure.

// For a narrow column: "Ready", "Processing", "Not recorded".
QString statusWords(const TranscriptStatus &status);
// For a list of reasons: "the call was not recorded"; of Forbidden and Failed the error's own
// sentence.
QString statusReason(const TranscriptStatus &status);
// All of it in sentences, with the tries so far and the (local) time of the next one.
QString statusSentence(const TranscriptStatus &status);
// Never translated, for what programs read: "ready", "processing", "none", "forbidden", "failed",
// "unknown".
QString statusName(TranscriptState state);

} // namespace readback
