// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoCall.h"

#include <optional>
#include <utility>
#include <vector>

namespace readback {

// What an analysis would measure over one whole call, taken from its phrases. Shares are percents
// of the call's length.
struct DemoScores
{
    std::optional<double> sentiment; // -1 to 1, of the customer; empty: nothing to judge by
    std::optional<double> trend; // likewise: how much better the second half is than the first
    std::vector<std::pair<int, double>> empathy; // index of the agent, -100 to 100
    double agentShare = 0;
    double customerShare = 0;
    double ivrShare = 0;
    double acdShare = 0;
    double silenceShare = 0;
    double overtalkShare = 0;
    double otherShare = 0;
    int overtalks = 0;

    static DemoScores of(const DemoCall &call);
};

// Where both sides speak at once.
struct DemoOvertalk
{
    qint64 startMs = 0;
    qint64 endMs = 0;
};
std::vector<DemoOvertalk> overtalksOf(const DemoLeg &leg);

} // namespace readback
