// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace readback {

// One stretch of speech, as the server delimits it. Times are milliseconds from the start of the
// call.
struct Phrase
{
    qint64 startMs = 0; // 0 or more
    qint64 endMs = 0; // startMs or more; equal where the server names no end
    quint16 speaker = 0; // index into Transcript::speakers, always valid
    qint8 sentiment = kNoSentiment; // -1, 0, +1
    float confidence = -1; // 0..1; -1: not given
    QString text; // plain text; may hold newlines, no other controls

    static constexpr qint8 kNoSentiment = 127;

    bool operator==(const Phrase &) const = default;
};

} // namespace readback
