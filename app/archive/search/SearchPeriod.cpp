// SPDX-License-Identifier: MIT
#include "app/archive/search/SearchPeriod.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

using Days = std::pair<QDate, QDate>; // both included

std::optional<Days> daysOf(const QString &text, const QDateTime &now)
{
    const auto word = text.trimmed().toLower();
    if (word == "today"_L1 || word == "heute"_L1)
        return Days{now.date(), now.date()};
    if (word == "yesterday"_L1 || word == "gestern"_L1)
        return Days{now.date().addDays(-1), now.date().addDays(-1)};
    if (const auto day = QDate::fromString(word, u"yyyy-MM-dd"_s); day.isValid())
        return Days{day, day};
    if (const auto month = QDate::fromString(word + u"-01"_s, u"yyyy-MM-dd"_s); month.isValid())
        return Days{month, month.addMonths(1).addDays(-1)};
    return {};
}

qint64 beginOf(const QDate &day, const QDateTime &now)
{
    auto begin = now;
    begin.setDate(day);
    begin.setTime(QTime(0, 0));
    return begin.toMSecsSinceEpoch();
}

} // namespace

std::optional<SearchPeriod> datesPeriod(const QString &text, const QDateTime &now)
{
    const QString typed = QString(text).replace(QChar(0x2026), u".."_s);
    const auto dots = typed.indexOf(u".."_s);
    const auto from = dots < 0 ? typed : typed.left(dots);
    const auto to = dots < 0 ? typed : typed.mid(dots + 2);
    SearchPeriod period;
    if (from.isEmpty() && to.isEmpty())
        return {};
    if (!from.isEmpty()) {
        const auto days = daysOf(from, now);
        if (!days)
            return {};
        period.fromMs = beginOf(days->first, now);
    }
    if (!to.isEmpty()) {
        const auto days = daysOf(to, now);
        if (!days)
            return {};
        period.toMs = beginOf(days->second.addDays(1), now);
    }
    return period.fromMs < period.toMs ? std::optional(period) : std::nullopt;
}

std::optional<SearchPeriod> lastPeriod(const QString &text, const QDateTime &now)
{
    static const QRegularExpression shape(
        u"^(\\d{1,5})([hdw])$"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(text);
    if (!match.hasMatch() || match.captured(1).toInt() == 0)
        return {};
    const auto count = match.captured(1).toLongLong();
    const auto unit = match.captured(2).toLower();
    SearchPeriod period;
    period.fromMs = unit == "h"_L1
        ? now.addSecs(-count * 3600).toMSecsSinceEpoch()
        : now.addDays(-count * (unit == "w"_L1 ? 7 : 1)).toMSecsSinceEpoch();
    return period;
}

} // namespace readback
