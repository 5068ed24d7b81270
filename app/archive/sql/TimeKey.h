// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace readback {

// Rows of calls and of what was said in them are numbered by time, so that the newest come first
// without sorting: a call's key is the second it began in, shifted, and its phrases are numbered
// from key + 1. Calls that would overlap move on to the next free key, which changes their order
// by next to nothing: there is room for a thousand phrases a second, day and night. The numbers
// are kept this small because the full text stores the way from each to the next.
inline constexpr int kTimeKeyShift = 10;
// In the year 2109; any later call counts as of then.
inline constexpr qint64 kLatestStartMs = qint64(1) << 42;

// `startMs`: UTC, since 1970; clamped to what a key can hold.
constexpr qint64 timeKeyOf(qint64 startMs)
{
    const qint64 clamped = startMs < 0 ? 0 : startMs > kLatestStartMs ? kLatestStartMs : startMs;
    return (clamped / 1000) << kTimeKeyShift;
}

// The start that a key stands for, to the second.
constexpr qint64 startMsOf(qint64 key)
{
    return (key >> kTimeKeyShift) * 1000;
}

constexpr qint64 phraseRow(qint64 callKey, qint64 phrase)
{
    return callKey + 1 + phrase;
}

} // namespace readback
