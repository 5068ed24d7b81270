// SPDX-License-Identifier: MIT
#include "bench/ArchiveCalls.h"
#include "bench/ArchiveSample.h"
#include "bench/Goal.h"

using namespace Qt::StringLiterals;

namespace readback::bench {

GoalResult measureP10()
{
    const auto &sample = ArchiveSample::instance();
    const double single = sample.rates.single / sample.rates.plain;
    const double bulk = sample.rates.bulk / sample.rates.plain;
    const double size
        = static_cast<double>(sample.archiveBytes) / static_cast<double>(sample.textBytes);
    const auto n
        = [](double value, int decimals = 2) { return QString::number(value, 'f', decimals); };
    const auto text
        = u"%1 calls imported at %2 of the table without full text, in bulk %3, %4x the text on "
          u"disk; %5 and %6 "
          "calls/s%7 (goal >= 0.10, >= 0.13, <= 1.7x)"_s.arg(QString::number(archiveCallCount()),
              n(single), n(bulk), n(size), n(sample.rates.single, 0), n(sample.rates.bulk, 0),
              sample.isOfAnEarlierRun() ? u" in an earlier run"_s : QString());
    const QJsonObject figures{{u"calls"_s, static_cast<qint64>(archiveCallCount())},
        {u"plainPerS"_s, sample.rates.plain}, {u"singlePerS"_s, sample.rates.single},
        {u"bulkPerS"_s, sample.rates.bulk}, {u"textBytes"_s, sample.textBytes},
        {u"archiveBytes"_s, sample.archiveBytes}};
    return {u"P10"_s, single >= 0.10 && bulk >= 0.13 && size <= 1.7, text, figures};
}

} // namespace readback::bench
