// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <limits>

namespace readback {

// The time from one moment to another in milliseconds; 0 where that is the earlier one. Does not
// overflow, however odd the moments are.
constexpr qint64 lapse(qint64 fromMs, qint64 toMs)
{
    if (toMs <= fromMs)
        return 0;
    const auto ms = static_cast<quint64>(toMs) - static_cast<quint64>(fromMs);
    return static_cast<qint64>(
        std::min<quint64>(ms, static_cast<quint64>(std::numeric_limits<qint64>::max())));
}

} // namespace readback
