// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace readback {

// Rows of calls and of what was said in them are numbered by time, so that the newest come first
// without sorting: a call's key is its start in milliseconds, shifted, and its phrases are numbered
// from key + 1. Calls that would overlap, having begun in the same moment, move on to the next free
// key, which changes their order by next to nothing.
inline constexpr int kTimeKeyShift = 21;
// In the year 2109, with room behind it.
inline constexpr qint64 kLatestStartMs = (qint64(1) << 42) - (1 << 20);

// `startMs`: UTC, since 1970; clamped to what a key can hold.
constexpr qint64 timeKeyOf(qint64 startMs)
{
    const qint64 clamped = startMs < 0 ? 0 : startMs > kLatestStartMs ? kLatestStartMs : startMs;
    return clamped << kTimeKeyShift;
}

constexpr qint64 phraseRow(qint64 callKey, qint64 phrase)
{
    return callKey + 1 + phrase;
}

} // namespace readback
