// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/JsonValue.h"
#include "app/genesys/platform/transcript/TranscriptPart.h"

#include <optional>

namespace readback {

// Reads the document behind a pre-signed URL (platform-api 4). Needs transcripts[] and, of each
// phrase, startTimeMs and a text. `callStartMs`: where the document does not say when the call
// began, milliseconds since 1970. Any thread.
TranscriptPart decodeTranscriptDocument(const JsonValue &root, std::optional<qint64> callStartMs);

} // namespace readback
