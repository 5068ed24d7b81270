// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/SearchHit.h"

#include <QString>

#include <array>
#include <vector>

namespace readback {

inline constexpr int kPlaceBars = 20; // parts of a call

// Where in their calls the hits lie. Pure.
struct PlaceBars
{
    std::array<int, kPlaceBars> hits = {}; // in each part of a call, its beginning first
    int most = 0; // in one part
    std::vector<double> ofCall; // of the hits of one call: 0 its beginning, 1 its end; ascending
    double current = -1; // of one of them; -1: none
};

// 0 to 1; -1 where the call's length is not told.
double placeInCall(const SearchHit &hit);

// `current`: the hit whose call is looked at; null: none.
PlaceBars placeBars(const std::vector<SearchHit> &hits, const SearchHit *current);

} // namespace readback
