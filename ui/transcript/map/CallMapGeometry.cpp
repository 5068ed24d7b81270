// SPDX-License-Identifier: MIT
#include "ui/transcript/map/CallMapGeometry.h"

#include <algorithm>
#include <cmath>

namespace readback {

namespace {

using Span = CallMapGeometry::Span;
using Mood = CallMapGeometry::Mood;
using Columns = std::vector<quint16>;

constexpr double kLeastBlock = 3; // pixels that each of two blocks must have for a gap between them

std::vector<Span> runsOf(const Columns &columns, quint16 bit)
{
    std::vector<Span> runs;
    for (int i = 0, n = static_cast<int>(columns.size()); i < n; ++i) {
        if (!(columns[static_cast<size_t>(i)] & bit))
            continue;
        if (!runs.empty() && runs.back().to == i)
            ++runs.back().to;
        else
            runs.push_back({i, i + 1});
    }
    return runs;
}

// The first column behind `from` in which a phrase begins, `end` where none does.
int nextBegin(const Columns &columns, quint16 begins, int from, int end)
{
    while (++from < end)
        if (columns[static_cast<size_t>(from)] & begins)
            return from;
    return end;
}

// Gaps in front of phrases, unless what they leave would be crumbs.
std::vector<Span> splitRuns(
    const std::vector<Span> &runs, const Columns &columns, quint16 begins, double pixel)
{
    const int gap = std::max(1, static_cast<int>(pixel));
    const int least = gap + static_cast<int>(std::ceil(kLeastBlock * pixel));
    std::vector<Span> blocks;
    for (const Span &run : runs) {
        int from = run.from;
        for (int at = nextBegin(columns, begins, from, run.to); at < run.to;) {
            const int next = nextBegin(columns, begins, at, run.to);
            if (at - from >= least && next - at >= least) {
                blocks.push_back({from, at - gap});
                from = at;
            }
            at = next;
        }
        blocks.push_back({from, run.to});
    }
    return blocks;
}

bool isFree(const std::vector<Mood> &taken, int column, int width)
{
    const auto after = std::lower_bound(taken.begin(), taken.end(), column,
        [](const Mood &mood, int at) { return mood.column < at; });
    return (after == taken.end() || after->column - column >= width)
        && (after == taken.begin() || column - std::prev(after)->column >= width);
}

std::vector<Mood> moodsOf(const Columns &columns, int width)
{
    std::vector<Mood> negative, all;
    const auto collect = [&](quint16 bit, const std::vector<Mood> &taken, std::vector<Mood> &into) {
        for (int i = 0, n = static_cast<int>(columns.size()); i < n; ++i)
            if (columns[static_cast<size_t>(i)] & bit
                && (into.empty() || i - into.back().column >= width) && isFree(taken, i, width))
                into.push_back({i, bit == kNegativeBit});
    };
    collect(kNegativeBit, {}, negative);
    collect(kPositiveBit, negative, all);
    all.insert(all.end(), negative.begin(), negative.end());
    std::sort(
        all.begin(), all.end(), [](const Mood &a, const Mood &b) { return a.column < b.column; });
    return all;
}

} // namespace

CallMapGeometry CallMapGeometry::of(const Transcript &transcript,
    const std::vector<CallEvent> &events, const CallScale &scale, double pixel, int moodWidth)
{
    const auto columns = callColumns(transcript, events, scale);
    const auto lane = [&](quint16 bit, quint16 begins) {
        return splitRuns(runsOf(columns, bit), columns, begins, pixel);
    };
    CallMapGeometry g;
    g.scale = scale;
    g.speech = {lane(kAgentBit, kAgentBeginsBit), lane(kCustomerBit, kCustomerBeginsBit),
        lane(kOtherBit, kOtherBeginsBit)};
    g.silences = runsOf(columns, kSilenceBit);
    g.holds = runsOf(columns, kHoldBit);
    g.overtalks = runsOf(columns, kOvertalkBit);
    g.moods = moodsOf(columns, std::max(1, moodWidth));
    return g;
}

} // namespace readback
