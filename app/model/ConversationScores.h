// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace readback {

// Which way a customer's sentiment went during the call, as the server classes it.
enum class SentimentTrend : quint8 {
    NotCalculated,
    Declining,
    SlightlyDeclining,
    NoChange,
    SlightlyImproving,
    Improving
};

struct EmpathyScore
{
    QString agent; // name, or what stands for it
    double score = 0; // -100..100

    bool operator==(const EmpathyScore &) const = default;
};

// What speech and text analytics measured over a whole conversation (platform-api 3). Shares are
// percents of the conversation's length, 0..100; empty: not told. They need not add up to 100.
struct ConversationScores
{
    std::optional<double> sentiment; // -100..100
    std::optional<double> trend; // -100..100
    SentimentTrend trendClass = SentimentTrend::NotCalculated;
    std::vector<EmpathyScore> empathy;
    std::optional<double> agentShare;
    std::optional<double> customerShare;
    std::optional<double> silenceShare;
    std::optional<double> ivrShare;
    std::optional<double> acdShare;
    std::optional<double> overtalkShare;
    std::optional<double> otherShare;
    std::optional<int> overtalks; // how often

    bool operator==(const ConversationScores &) const = default;
};

} // namespace readback
