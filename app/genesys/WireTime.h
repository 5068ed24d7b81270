// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/JsonValue.h"

#include <QDateTime>

namespace readback {

// Times as the wire has them -> model/. Pure functions, any thread.

// Below this a number of milliseconds is an offset into the call, from here on a moment since 1970
// (platform-api 4). Also the longest offset that is believed.
inline constexpr qint64 kFirstEpochMs = 100'000'000'000;

// Whatever a server calls milliseconds as a whole number, rounded, within ±10^15.
qint64 wholeMs(double ms);

// An offset into a call: 0 .. kFirstEpochMs - 1.
qint64 clampedOffset(qint64 ms);

// ISO 8601 -> UTC; a time without zone is UTC. Invalid: missing, or nothing that can be read.
QDateTime isoTime(const JsonValue &value);

// The form that both APIs are sent: 2026-01-01T10:00:00.000Z.
QString isoText(const QDateTime &time);

// What a duration says in one of its shapes: {"milliseconds"}, {"totalMilliseconds"} or a number; 0
// where it is none of them.
qint64 durationMs(const JsonValue &value);

// The length of something that has one as `duration`, else as `durationMs`; 0 where it has none.
qint64 spanMs(const JsonValue &whole);
// The same where both were looked up already.
qint64 spanMs(const JsonValue &duration, const JsonValue &durationMs);

} // namespace readback
