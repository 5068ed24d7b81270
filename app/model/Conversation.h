// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace readback {

enum class Direction : quint8 { Unknown, Inbound, Outbound };

// What is known of a conversation's transcript. Only the server knows more, so it starts Unknown.
// Forbidden: the OAuth client has no right to it. See TranscriptStatus for the reasons.
enum class TranscriptState : quint8 { Unknown, Ready, NotReady, None, Failed, Forbidden };
inline constexpr int kTranscriptStates = 6;

// A stretch of a call, milliseconds from its start; endMs is startMs or more.
struct TimeSpan
{
    qint64 startMs = 0;
    qint64 endMs = 0;

    bool operator==(const TimeSpan &) const = default;
};

// One conversation as the list shows it. Plain text everywhere: no control or bidi characters,
// names of at most 256 characters.
struct Conversation
{
    QString id; // the server's own id, verbatim; never empty
    QDateTime start; // UTC; invalid: not told
    std::optional<qint64> durationMs; // empty: still running, or not told
    Direction direction = Direction::Unknown;
    QStringList agents; // in the order of their first segment
    QStringList queues; // likewise
    QString customer; // number or name as people read it, "tel:" removed
    QString ourNumber; // the number the customer called, or was called from; likewise
    QStringList wrapUps; // names of the wrap-up codes, in the order they were given
    std::vector<TimeSpan> holds; // when the customer was on hold, by start
    // Platform only: the ids of the voice sessions whose transcript is worth asking for, best first
    // (platform-api section 3); empty: nothing of this conversation was recorded.
    QStringList communications;
    bool recorded = true; // false: the server says that no leg was recorded
    bool transcribed = true; // false: transcription is switched off for each of its queues
    TranscriptState transcript = TranscriptState::Unknown;

    QDateTime end() const { return durationMs ? start.addMSecs(*durationMs) : QDateTime(); }
    bool operator==(const Conversation &) const = default;
};

} // namespace readback
