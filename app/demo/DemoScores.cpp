// SPDX-License-Identifier: MIT
#include "app/demo/DemoScores.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr size_t kLeastForTrend = 4; // judged phrases

bool isCustomer(const DemoPhrase &phrase)
{
    return phrase.purpose == DemoPurpose::Customer;
}

double rounded(double value)
{
    return std::round(value * 100) / 100;
}

double meanOf(std::vector<int>::const_iterator from, std::vector<int>::const_iterator to)
{
    double sum = 0;
    for (auto it = from; it != to; ++it)
        sum += *it;
    return from == to ? 0 : sum / static_cast<double>(to - from);
}

std::vector<int> moodsOf(const DemoCall &call)
{
    std::vector<int> moods;
    for (const auto &phrase : call.legs.front().phrases) {
        if (isCustomer(phrase) && phrase.sentiment != DemoPhrase::kNone)
            moods.push_back(phrase.sentiment);
    }
    return moods;
}

void judgeMood(DemoScores &scores, const DemoCall &call)
{
    const auto moods = moodsOf(call);
    if (moods.empty())
        return;
    scores.sentiment = rounded(meanOf(moods.begin(), moods.end()));
    const auto middle = moods.begin() + static_cast<std::ptrdiff_t>(moods.size() / 2);
    if (moods.size() >= kLeastForTrend)
        scores.trend = rounded((meanOf(middle, moods.end()) - meanOf(moods.begin(), middle)) / 2);
}

bool isWarm(const QString &text)
{
    static const QRegularExpression words(
        u"\\b(sorry|understand|thank|glad|gladly|of course|welcome|help|worry|leid|gern|danke)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words.match(text).hasMatch();
}

// Of two agents at once, whoever came later.
int agentAt(const DemoLeg &leg, qint64 ms)
{
    int agent = -1;
    for (const auto &who : leg.participants) {
        if (who.agent >= 0 && who.startMs <= ms && ms < who.endMs)
            agent = who.agent;
    }
    return agent;
}

void judgeEmpathy(DemoScores &scores, const DemoCall &call)
{
    for (const int agent : call.agents()) {
        int said = 0;
        int warm = 0;
        for (const auto &phrase : call.legs.front().phrases) {
            const bool theirs = phrase.purpose == DemoPurpose::Agent
                && agentAt(call.legs.front(), phrase.startMs) == agent;
            said += theirs;
            warm += theirs && isWarm(phrase.text);
        }
        if (said > 0)
            scores.empathy.emplace_back(
                agent, std::min(100.0, std::round(300.0 * warm / said) - 20));
    }
}

double &shareOf(DemoScores &scores, DemoPurpose purpose)
{
    switch (purpose) {
    case DemoPurpose::Customer:
        return scores.customerShare;
    case DemoPurpose::Agent:
        return scores.agentShare;
    case DemoPurpose::Ivr:
        return scores.ivrShare;
    case DemoPurpose::Acd:
        return scores.acdShare;
    case DemoPurpose::External:
    case DemoPurpose::Voicemail:
        break;
    }
    return scores.otherShare;
}

void measureShares(DemoScores &scores, const DemoCall &call)
{
    const auto &leg = call.legs.front();
    const auto length = static_cast<double>(std::max<qint64>(1, call.durationMs));
    const auto share = [length](qint64 ms) { return 100.0 * static_cast<double>(ms) / length; };
    for (const auto &phrase : leg.phrases)
        shareOf(scores, phrase.purpose) += share(phrase.endMs - phrase.startMs);
    for (const auto &who : leg.participants) { // nobody speaks while a caller waits
        if (who.purpose == DemoPurpose::Acd)
            scores.acdShare += share(who.endMs - who.startMs);
    }
    for (const auto &both : overtalksOf(leg)) {
        scores.overtalkShare += share(both.endMs - both.startMs);
        ++scores.overtalks;
    }
    const double heard = scores.customerShare + scores.agentShare + scores.ivrShare
        + scores.acdShare + scores.otherShare - scores.overtalkShare;
    scores.silenceShare = std::max(0.0, 100.0 - heard);
    for (double *one : {&scores.customerShare, &scores.agentShare, &scores.ivrShare,
             &scores.acdShare, &scores.otherShare, &scores.overtalkShare, &scores.silenceShare})
        *one = rounded(*one);
}

} // namespace

DemoScores DemoScores::of(const DemoCall &call)
{
    DemoScores scores;
    judgeMood(scores, call);
    judgeEmpathy(scores, call);
    measureShares(scores, call);
    return scores;
}

std::vector<DemoOvertalk> overtalksOf(const DemoLeg &leg)
{
    std::vector<DemoOvertalk> found;
    for (size_t i = 1; i < leg.phrases.size(); ++i) {
        const auto &before = leg.phrases[i - 1];
        const auto &after = leg.phrases[i];
        if (after.startMs < before.endMs)
            found.push_back({after.startMs, std::min(before.endMs, after.endMs)});
    }
    return found;
}

} // namespace readback
