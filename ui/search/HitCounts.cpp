// SPDX-License-Identifier: MIT
#include "ui/search/HitCounts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <map>
#include <utility>

namespace readback {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(HitCounts)
};

} // namespace

SearchCounts countsOf(const std::vector<SearchHit> &hits)
{
    SearchCounts counts;
    QSet<QString> calls;
    QSet<std::pair<QString, int>> phrases;
    std::map<QDate, qint64> days;
    for (const auto &hit : hits) {
        calls.insert(hit.conversationId);
        const auto before = phrases.size();
        phrases.insert({hit.conversationId, hit.phrase});
        if (phrases.size() > before && hit.start.isValid())
            ++days[hit.start.toLocalTime().date()];
    }
    counts.phrases = phrases.size();
    counts.calls = calls.size();
    for (const auto &[day, number] : days)
        counts.days.push_back({day, number});
    return counts;
}

QString countText(qint64 hits, qint64 calls)
{
    return Text::tr("%1 in %2", "3 hits in 2 calls")
        .arg(Text::tr("%Ln hit(s)", nullptr, static_cast<int>(hits)),
            Text::tr("%Ln call(s)", nullptr, static_cast<int>(calls)));
}

QString countTextAtLeast(qint64 hits)
{
    return Text::tr("More than %Ln hit(s)", nullptr, static_cast<int>(hits));
}

// Opened, a damaged call is asked of the server and takes the place of what was kept.
QString leftOutText(qint64 calls, const QString &counted, bool areAmong)
{
    if (calls == 0)
        return counted;
    const auto number = static_cast<int>(calls);
    const auto left = areAmong
        ? Text::tr(
            "%Ln of the calls could not be read; opening one fetches it again.", nullptr, number)
        : Text::tr("%Ln call(s) could not be read; opening one fetches it again.", nullptr, number);
    return counted.isEmpty() ? left : Text::tr("%1. %2", "two sentences").arg(counted, left);
}

} // namespace readback
