// SPDX-License-Identifier: MIT
#include "app/http/RetryAfter.h"

#include "tests/fuzz/support/Finding.h"
#include "tests/fuzz/support/FuzzTarget.h"

#include <QTimeZone>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>

using namespace readback;

namespace {

// Another reading of the same header, from the grammar of RFC 9110 alone.
class Reading
{
public:
    explicit Reading(const QByteArray &value) : m_value(value) { }

    std::optional<qint64> waitMs(qint64 nowMs) const
    {
        if (const auto count = digits(0, m_value.size()); count && m_value.size() <= 10)
            return std::max<qint64>(1000, *count * 1000);
        const auto moment = momentMs();
        return moment ? std::optional(std::max<qint64>(1000, *moment - nowMs)) : std::nullopt;
    }

private:
    std::optional<qint64> digits(qsizetype from, qsizetype count) const
    {
        if (count < 1 || count > 18)
            return {};
        qint64 number = 0;
        for (qsizetype i = from; i < from + count; ++i) {
            if (m_value.at(i) < '0' || m_value.at(i) > '9')
                return {};
            number = number * 10 + (m_value.at(i) - '0');
        }
        return number;
    }

    // In whatever case: to be so strict would help nobody.
    bool hasAt(qsizetype at, const char *text) const
    {
        const auto length = static_cast<qsizetype>(std::strlen(text));
        return m_value.mid(at, length).compare(text, Qt::CaseInsensitive) == 0;
    }

    template <size_t N>
    int placeOf(qsizetype at, const std::array<const char *, N> &names) const
    {
        const auto found
            = std::ranges::find_if(names, [&](const char *name) { return hasAt(at, name); });
        return found == names.end() ? -1 : static_cast<int>(found - names.begin());
    }

    // "Thu, 15 Jan 2026 12:00:30 GMT"
    std::optional<qint64> momentMs() const
    {
        static constexpr std::array kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
        static constexpr std::array kMonths{
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
        const bool framed = m_value.size() == 29 && hasAt(3, ", ") && hasAt(7, " ")
            && hasAt(11, " ") && hasAt(16, " ") && hasAt(19, ":") && hasAt(22, ":")
            && m_value.endsWith(" GMT");
        const int weekday = framed ? placeOf(0, kDays) : -1;
        const int month = framed ? placeOf(8, kMonths) : -1;
        if (weekday < 0 || month < 0)
            return {};
        return momentMs(static_cast<unsigned>(weekday), static_cast<unsigned>(month) + 1);
    }

    std::optional<qint64> momentMs(unsigned weekday, unsigned month) const
    {
        using namespace std::chrono;
        const auto day = digits(5, 2), year = digits(12, 4), hour = digits(17, 2),
                   minute = digits(20, 2), second = digits(23, 2);
        if (!day || !year || !hour || !minute || !second)
            return {};
        const year_month_day date(std::chrono::year(static_cast<int>(*year)),
            std::chrono::month(month), std::chrono::day(static_cast<unsigned>(*day)));
        if (!date.ok() || *year < 1 || *hour > 23 || *minute > 59 || *second > 59)
            return {};
        const sys_days days(date);
        if (std::chrono::weekday(days).c_encoding() != weekday)
            return {};
        const auto time = hours(*hour) + minutes(*minute) + seconds(*second);
        return duration_cast<milliseconds>(days.time_since_epoch() + time).count();
    }

    const QByteArray &m_value;
};

} // namespace

// F5: the Retry-After header.
READBACK_FUZZ_TARGET(retry_after)
{
    const QDateTime now(QDate(2026, 1, 15), QTime(12, 0), QTimeZone::utc());
    const auto wait = parseRetryAfter(input, now);
    FUZZ_REQUIRE(wait == Reading(input).waitMs(now.toMSecsSinceEpoch()));
}
