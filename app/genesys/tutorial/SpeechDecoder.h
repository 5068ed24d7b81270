// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/JsonValue.h"
#include "app/model/Transcript.h"

namespace readback {

// What the `status` beside a transcript says of it (tutorial-api 3), where there is no text.
enum class SpeechStatus { Unclear, InProgress, None };

// The answer to a request for speech data.
struct Speech
{
    Transcript transcript; // without phrases: there is neither a segment nor a text
    SpeechStatus status = SpeechStatus::Unclear;
};

// Every field is optional; a segment needs its text. Any thread.
Speech decodeSpeech(const JsonValue &root, const QString &conversationId);

} // namespace readback
