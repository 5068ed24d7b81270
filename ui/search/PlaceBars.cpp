// SPDX-License-Identifier: MIT
#include "ui/search/PlaceBars.h"

#include <algorithm>

namespace readback {

double placeInCall(const SearchHit &hit)
{
    if (!hit.durationMs || *hit.durationMs <= 0)
        return -1;
    return std::clamp(
        static_cast<double>(hit.startMs) / static_cast<double>(*hit.durationMs), 0.0, 1.0);
}

PlaceBars placeBars(const std::vector<SearchHit> &hits, const SearchHit *current)
{
    PlaceBars bars;
    for (const auto &hit : hits) {
        const double place = placeInCall(hit);
        if (place < 0)
            continue;
        auto &part
            = bars.hits[std::min<size_t>(kPlaceBars - 1, static_cast<size_t>(place * kPlaceBars))];
        bars.most = std::max(bars.most, ++part);
        if (current && hit.conversationId == current->conversationId)
            bars.ofCall.push_back(place);
    }
    std::ranges::sort(bars.ofCall);
    if (current)
        bars.current = placeInCall(*current);
    return bars;
}

} // namespace readback
