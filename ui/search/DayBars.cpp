// SPDX-License-Identifier: MIT
#include "ui/search/DayBars.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

std::vector<DayBar> dayBars(const std::vector<SearchDay> &days, int room, int least, int most)
{
    if (days.empty() || room < least || least < 1)
        return {};
    const auto [earliest, latest] = std::ranges::minmax(days, {}, &SearchDay::day);
    const qint64 all = earliest.day.daysTo(latest.day) + 1;
    const qint64 fitting = room / least;
    const qint64 each = (all + fitting - 1) / fitting; // days a bar
    const auto count = static_cast<int>((all + each - 1) / each);
    const int width = std::min(most, room / count);
    std::vector<DayBar> bars(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i) {
        auto &bar = bars[static_cast<size_t>(i)];
        bar.from = earliest.day.addDays(i * each);
        bar.to = std::min(latest.day, bar.from.addDays(each - 1));
        bar.left = i * width;
        bar.width = width;
    }
    qint64 highest = 1;
    for (const auto &day : days) {
        auto &bar = bars[static_cast<size_t>(earliest.day.daysTo(day.day) / each)];
        bar.phrases += day.phrases;
        highest = std::max(highest, bar.phrases);
    }
    for (auto &bar : bars)
        bar.share = static_cast<double>(bar.phrases) / static_cast<double>(highest);
    return bars;
}

QString narrowedTo(const QString &search, const QDate &from, const QDate &to)
{
    static const QRegularExpression former(u"(^|\\s)date:\\S*"_s);
    auto words = QString(search).remove(former).trimmed();
    auto days = u"date:"_s + from.toString(Qt::ISODate);
    if (to != from)
        days += u".."_s + to.toString(Qt::ISODate);
    return words.isEmpty() ? days : words + u' ' + days;
}

} // namespace readback
