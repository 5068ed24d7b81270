// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace readback {

// What a second start hands to the running program: a link, and what the desktop gave it so that a
// window may come to the front (an activation token; empty: none).
struct HandoverMessage
{
    QString link;
    QString token;

    bool operator==(const HandoverMessage &) const = default;
};

// Longer ones are not read.
inline constexpr qint64 kLongestHandover = 4096;

// Three lines: "readback 1", the link, the token. What is in neither of them is plain ASCII.
QByteArray encodeHandover(const HandoverMessage &message);
// Nothing where it is anything else.
std::optional<HandoverMessage> decodeHandover(const QByteArray &bytes);
// Whether all of a message is there, good or bad.
bool isWholeHandover(const QByteArray &bytes);

// Where the running program of this person listens, in a folder that is theirs alone. Empty: there
// is no such folder.
QString handoverPath();

} // namespace readback
