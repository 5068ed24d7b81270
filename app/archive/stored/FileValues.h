// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"
#include "app/model/Speaker.h"
#include "app/model/Transcript.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace readback {

// What values of an archive's file are taken for: the file is not ours alone to write, and what
// app/model promises of its values holds whoever wrote them. Pure functions, any thread.

// A number that stands for none of them: Unknown, Unknown, Other, kNoSentiment.
SpeakerRole storedRole(qint64 number);
Direction storedDirection(qint64 number);
CallEventKind storedEventKind(qint64 number);
qint8 storedSentiment(qint64 number);

float storedConfidence(float value); // -1: none
// UTC; not valid: none, or not in the years 1 to 9999, which is what a date of a server can name.
QDateTime storedStart(std::optional<qint64> ms);
std::optional<qint64> storedDuration(std::optional<qint64> ms); // nothing: less than 0, or more
// Milliseconds from the start of the call: from 0 to the longest offset that is believed of a
// server, too.
qint64 storedOffset(qint64 ms);
TimeSpan storedSpan(qint64 fromMs, qint64 toMs); // does not end before it begins
QString storedName(const QString &text); // of one line, at most 256 characters

} // namespace readback
