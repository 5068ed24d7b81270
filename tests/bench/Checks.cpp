// SPDX-License-Identifier: MIT
#include "app/archive/ArchiveOpening.h"
#include "app/archive/stored/StoredChecklists.h"
#include "bench/ArchiveCalls.h"
#include "bench/ArchiveSample.h"
#include "bench/Goal.h"
#include "bench/Measure.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

constexpr quint32 kAtOnce = 10; // as the library has it

Checklist usualChecklist()
{
    return {1, u"Usual"_s,
        {{RuleKind::MustSay, u"good morning | thank*"_s, RuleVoice::Agent, RulePart::FirstMinutes,
             1},
            {RuleKind::MustSay, QString::fromLatin1(kSaidPhrase), RuleVoice::Agent},
            {RuleKind::MustNotSay, QString::fromLatin1(kFrequentWord), RuleVoice::Customer},
            {RuleKind::MustNotSay, u"guarantee* | promise*"_s, RuleVoice::Agent},
            {RuleKind::MustSay, u"anything else"_s, RuleVoice::Agent, RulePart::LastMinutes, 2}}};
}

} // namespace

// What it takes to know of every listed call what a checklist of five rules comes to; no goal, for
// it is off the window's thread and lets others in between. Each call takes as long as the next.
GoalResult measureChecks()
{
    constexpr quint32 kMostCalls = 10'000;
    const auto file = archiveFile(ArchiveSample::instance().archiveFolder());
    const auto opened = Database::open(file, Database::Access::ReadOnly);
    const auto list = usualChecklist();
    const auto count = std::min(archiveCallCount(), kMostCalls);
    double longest = 0;
    size_t found = 0;
    const double before = threadMilliseconds();
    for (quint32 number = 0; number < count; number += kAtOnce) {
        QStringList ids;
        for (quint32 n = number; n < std::min(count, number + kAtOnce); ++n)
            ids << archiveCallId(n);
        const double start = threadMilliseconds();
        found += checkStoredCalls(**opened, list, ids).size();
        longest = std::max(longest, threadMilliseconds() - start);
    }
    const double each = (threadMilliseconds() - before) / count;
    const auto n = [](double value) { return QString::number(value, 'f', 2); };
    return {u"checks"_s, found == count,
        u"%1 of %2 calls held against a checklist of five rules: %3 ms each, ten at once %4 ms at "
        "most"_s.arg(
            QString::number(count), QString::number(archiveCallCount()), n(each), n(longest)),
        {{u"calls"_s, static_cast<qint64>(count)}, {u"eachMs"_s, each}, {u"longestMs"_s, longest}}};
}

} // namespace readback::bench
