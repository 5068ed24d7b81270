// SPDX-License-Identifier: MIT
#include "app/http/RetryAfter.h"

#include "app/http/Limits.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

// More digits than any wait anybody would ask for; keeps the product below within qint64.
constexpr qsizetype kMostDigits = 10;

std::optional<qint64> seconds(const QByteArray &value)
{
    // By hand: toLongLong() takes blanks and signs as well.
    const bool digits = !value.isEmpty() && value.size() <= kMostDigits
        && std::all_of(value.cbegin(), value.cend(), [](char c) { return c >= '0' && c <= '9'; });
    return digits ? std::optional(value.toLongLong() * 1000) : std::nullopt;
}

// Only the one form that servers may send (RFC 9110, IMF-fixdate), read in the C locale.
std::optional<qint64> untilDate(const QByteArray &value, const QDateTime &now)
{
    if (value.size() != 29 || !value.endsWith(" GMT"))
        return std::nullopt;
    const auto text = QString::fromLatin1(value.chopped(4));
    QDateTime date = QLocale::c().toDateTime(text, u"ddd, dd MMM yyyy HH:mm:ss"_s);
    if (!date.isValid())
        return std::nullopt;
    date = QDateTime(date.date(), date.time(), QTimeZone::utc());
    return now.msecsTo(date);
}

} // namespace

std::optional<qint64> parseRetryAfter(const QByteArray &value, const QDateTime &now)
{
    auto wait = seconds(value);
    if (!wait)
        wait = untilDate(value, now);
    return wait ? std::optional(std::max(*wait, Limits::kRetryAfterMinMs)) : std::nullopt;
}

} // namespace readback
