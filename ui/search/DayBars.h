// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/SearchHit.h"

#include <vector>

namespace readback {

// One bar of the days on which something was found: of one day, or of several where there are more
// days than there is room for.
struct DayBar
{
    QDate from;
    QDate to; // the last one
    qint64 phrases = 0;
    int left = 0; // in device-independent pixels
    int width = 0;
    double share = 0; // of the highest bar, 0 to 1

    bool operator==(const DayBar &) const = default;
};

// The days from the first with hits to the last, side by side in `room`, none narrower than
// `least` and none wider than `most`. Pure; none where there is no room.
std::vector<DayBar> dayBars(const std::vector<SearchDay> &days, int room, int least, int most);

// What narrows a search to these days, in place of the days that it was narrowed to before.
QString narrowedTo(const QString &search, const QDate &from, const QDate &to);

} // namespace readback
