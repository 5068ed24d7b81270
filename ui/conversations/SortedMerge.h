// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace readback {

// For a few sorted values that join many: looks only at where they go, not at all that is there.

// Where in `all` each of `added` belongs, behind its equals: indexes into `all` as it is now.
template <class T, class Before>
std::vector<size_t> placesFor(const std::vector<T> &all, const std::vector<T> &added, Before before)
{
    std::vector<size_t> places;
    places.reserve(added.size());
    // Pages come in order as a rule: then all of it goes to the end.
    if (all.empty() || added.empty() || !before(added.front(), all.back())) {
        places.assign(added.size(), all.size());
        return places;
    }
    auto from = all.begin();
    for (const auto &value : added) {
        from = std::upper_bound(from, all.end(), value, before);
        places.push_back(static_cast<size_t>(from - all.begin()));
    }
    return places;
}

inline size_t countRuns(const std::vector<size_t> &places)
{
    size_t runs = places.empty() ? 0 : 1;
    for (size_t i = 1; i < places.size(); ++i)
        runs += places[i] != places[i - 1];
    return runs;
}

// Moves every value at most once.
template <class T>
void mergeSorted(
    std::vector<T> &all, const std::vector<T> &added, const std::vector<size_t> &places)
{
    using Offset = typename std::vector<T>::difference_type;
    size_t end = all.size();
    all.resize(end + added.size());
    for (size_t i = added.size(); i > 0; --i) {
        const size_t place = places[i - 1];
        std::move_backward(all.begin() + static_cast<Offset>(place),
            all.begin() + static_cast<Offset>(end), all.begin() + static_cast<Offset>(end + i));
        all[place + i - 1] = added[i - 1];
        end = place;
    }
}

} // namespace readback
