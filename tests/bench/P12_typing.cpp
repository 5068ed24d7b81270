// SPDX-License-Identifier: MIT
#include "bench/ArchiveCalls.h"
#include "bench/ArchiveSample.h"
#include "bench/Goal.h"
#include "bench/TypedSearch.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

constexpr int kRounds = 5;
constexpr int kFewestLetters = 3;
constexpr double kGoalMs = 30;

std::vector<TypedSearch::Cost> typeWords(TypedSearch &search)
{
    std::vector<TypedSearch::Cost> keys;
    for (int round = 0; round < kRounds; ++round) {
        for (const auto *word : {kFrequentWord, kRareWord, "account", "thing", "station"}) {
            const auto typed = QString::fromLatin1(word);
            search.begin(typed.left(kFewestLetters - 1));
            for (const QChar letter : typed.mid(kFewestLetters - 1))
                keys.push_back(search.press(letter));
            if (word == kFrequentWord && search.hits() == 0)
                qFatal("The benchmark's search found nothing.");
        }
    }
    return keys;
}

// Of every hundred keys the one that only so many are slower than.
double share(const std::vector<TypedSearch::Cost> &keys, double TypedSearch::Cost::*of, size_t most)
{
    std::vector<double> values;
    for (const auto &key : keys)
        values.push_back(key.*of);
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, values.size() * most / 100)];
}

} // namespace

GoalResult measureP12()
{
    TypedSearch search(ArchiveSample::instance().archiveFolder());
    const auto keys = typeWords(search);
    using Cost = TypedSearch::Cost;
    const double middle = share(keys, &Cost::cpuMs, 50);
    const double most = share(keys, &Cost::cpuMs, 95);
    const double wall = share(keys, &Cost::wallMs, 95);
    const double event = share(keys, &Cost::eventMs, 100);
    const auto n = [](double value) { return QString::number(value, 'f', 1); };
    const QJsonObject figures{{u"calls"_s, static_cast<qint64>(archiveCallCount())},
        {u"medianMs"_s, middle}, {u"p95Ms"_s, most},
        {u"slowestMs"_s, share(keys, &Cost::cpuMs, 100)}, {u"wallP95Ms"_s, wall},
        {u"longestEventMs"_s, event}, {u"keys"_s, static_cast<qint64>(keys.size())}};
    return {u"P12"_s, most <= kGoalMs,
        u"%1 calls: key to painted results in the search panel %2 ms, 95 of 100 within %3 ms (goal "
        "<= 30 ms); by the clock %4 ms, of which the window's thread at once %5 ms at most"_s.arg(
            QString::number(archiveCallCount()), n(middle), n(most), n(wall), n(event)),
        figures};
}

} // namespace readback::bench
