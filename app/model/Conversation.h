// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace readback {

enum class Direction : quint8 { Unknown, Inbound, Outbound };

// What is known of a conversation's transcript. Only the server knows more, so it starts Unknown.
enum class TranscriptState : quint8 { Unknown, Ready, NotReady, None, Failed };

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
    // Platform only: the ids of the voice sessions whose transcript is worth asking for, best first
    // (platform-api section 3); empty: nothing of this conversation was recorded.
    QStringList communications;
    bool recorded = true; // false: the server says that no leg was recorded
    TranscriptState transcript = TranscriptState::Unknown;

    QDateTime end() const { return durationMs ? start.addMSecs(*durationMs) : QDateTime(); }
    bool operator==(const Conversation &) const = default;
};

} // namespace readback
