// SPDX-License-Identifier: MIT
#include "app/genesys/platform/transcript/ScoresDecoder.h"

#include "app/genesys/WireTime.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>

namespace readback {

namespace {

using Share = std::optional<double> ConversationScores::*;

constexpr qsizetype kMostAgents = 256; // nobody has that many

struct ShareRow
{
    const char *field;
    Share share;
};

constexpr std::array kShares{
    ShareRow{"agentDurationPercentage", &ConversationScores::agentShare},
    ShareRow{"customerDurationPercentage", &ConversationScores::customerShare},
    ShareRow{"silenceDurationPercentage", &ConversationScores::silenceShare},
    ShareRow{"ivrDurationPercentage", &ConversationScores::ivrShare},
    ShareRow{"acdDurationPercentage", &ConversationScores::acdShare},
    ShareRow{"otherDurationPercentage", &ConversationScores::otherShare},
    ShareRow{"overtalkDurationPercentage", &ConversationScores::overtalkShare},
};

// On the wire -1..1, as people know it -100..100; what is beyond 1 is the latter already.
std::optional<double> scoreOf(const JsonValue &value)
{
    const auto number = value.number();
    if (!number || !std::isfinite(*number))
        return {};
    return std::clamp(std::abs(*number) <= 1 ? *number * 100 : *number, -100.0, 100.0);
}

SentimentTrend trendClassOf(const JsonValue &value)
{
    constexpr std::array<std::string_view, 6> kNames{"NotCalculated", "Declining",
        "SlightlyDeclining", "NoChange", "SlightlyImproving", "Improving"};
    const auto name = std::ranges::find(kNames, value.rawOr({}));
    return name == kNames.end() ? SentimentTrend::NotCalculated
                                : static_cast<SentimentTrend>(name - kNames.begin());
}

void readEmpathy(const JsonValue &list, ConversationScores &scores)
{
    for (const auto &entry : list.items()) {
        const auto score = scoreOf(entry.field("score"));
        if (score && std::ssize(scores.empathy) < kMostAgents)
            scores.empathy.push_back({entry.field("userId").verbatim(), *score});
    }
}

// The fields are called percentages and hold parts of one (seen in the field), or percents: parts
// of one never add up to much more than one.
void readShares(const JsonValue &metrics, ConversationScores &scores)
{
    double sum = 0;
    for (const ShareRow &row : kShares) {
        const auto number = metrics.field(row.field).number();
        if (!number || !std::isfinite(*number))
            continue;
        scores.*row.share = std::max(0.0, *number);
        sum += row.share == &ConversationScores::overtalkShare ? 0 : std::max(0.0, *number);
    }
    constexpr double kMostOfParts = 1.5;
    const bool parts = sum <= kMostOfParts && scores.overtalkShare.value_or(0) <= 1;
    for (const ShareRow &row : kShares)
        if (auto &share = scores.*row.share)
            share = std::min(100.0, parts ? *share * 100 : *share);
}

} // namespace

ConversationScores decodeScores(const JsonValue &root)
{
    root.needObject();
    ConversationScores scores;
    scores.sentiment = scoreOf(root.field("sentimentScore"));
    scores.trend = scoreOf(root.field("sentimentTrend"));
    scores.trendClass = trendClassOf(root.field("sentimentTrendClass"));
    const auto empathy = root.field("empathyScores");
    readEmpathy(empathy, scores);
    const auto metrics = root.field("participantMetrics");
    readShares(metrics, scores);
    if (const auto count = metrics.field("overtalkCount").number())
        scores.overtalks = static_cast<int>(std::clamp<qint64>(wholeMs(*count), 0, 1'000'000));
    return scores;
}

} // namespace readback
