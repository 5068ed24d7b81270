// SPDX-License-Identifier: MIT
#include "app/genesys/WireTime.h"

#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace readback {

using namespace Qt::StringLiterals;

qint64 wholeMs(double ms)
{
    constexpr double kMost = 1e15;
    return std::isfinite(ms) ? std::llround(std::clamp(ms, -kMost, kMost)) : 0;
}

qint64 clampedOffset(qint64 ms)
{
    return std::clamp<qint64>(ms, 0, kFirstEpochMs - 1);
}

QDateTime isoTime(const JsonValue &value)
{
    auto time = QDateTime::fromString(value.verbatim(), Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time.setTimeZone(QTimeZone::utc());
    return time.toUTC();
}

QString isoText(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz'Z'"_s);
}

qint64 durationMs(const JsonValue &value)
{
    constexpr double kNone = JsonValue::kNoNumber;
    if (const double plain = value.numberOr(kNone); !std::isnan(plain))
        return wholeMs(plain);
    const auto ms = value.field("milliseconds");
    if (const double number = ms.numberOr(kNone); !std::isnan(number))
        return wholeMs(number);
    const auto total = value.field("totalMilliseconds");
    return wholeMs(total.numberOr(0));
}

qint64 spanMs(const JsonValue &whole)
{
    const auto length = whole.field("duration");
    const auto ms = whole.field("durationMs");
    return spanMs(length, ms);
}

qint64 spanMs(const JsonValue &duration, const JsonValue &ms)
{
    return durationMs(duration.exists() ? duration : ms);
}

} // namespace readback
