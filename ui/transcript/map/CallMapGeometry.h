// SPDX-License-Identifier: MIT
#pragma once

#include "app/text/CallColumns.h"

#include <array>
#include <vector>

namespace readback {

// What the call map shows and where along the call, in columns: one a pixel of the screen. Made in
// one pass over the call for each width. A value without a screen.
struct CallMapGeometry
{
    enum Lane : size_t { Agent, Customer, Other };

    struct Span
    {
        int from = 0;
        int to = 0; // from + 1 or more
        bool operator==(const Span &) const = default;
    };
    struct Mood
    {
        int column = 0; // its middle
        bool negative = false;
        bool operator==(const Mood &) const = default;
    };

    CallScale scale;
    // By start, none over another. Phrases that follow one another without a pause are told apart
    // where there is room for it.
    std::array<std::vector<Span>, 3> speech;
    std::vector<Span> silences;
    std::vector<Span> holds;
    std::vector<Span> overtalks;
    // At least a mood's width apart, by column; the negative ones come first to the room there is.
    std::vector<Mood> moods;

    // `pixel`: columns of one device-independent pixel; `moodWidth`: of a sign, in columns.
    static CallMapGeometry of(const Transcript &transcript, const std::vector<CallEvent> &events,
        const CallScale &scale, double pixel, int moodWidth);
};

} // namespace readback
