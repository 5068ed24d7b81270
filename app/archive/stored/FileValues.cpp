// SPDX-License-Identifier: MIT
#include "app/archive/stored/FileValues.h"

#include "app/text/PlainText.h"

#include <QTimeZone>

#include <algorithm>

namespace readback {

namespace {

constexpr qint64 kLatestOffsetMs = 99'999'999'999; // three years
constexpr qint64 kFirstMs = -62'135'596'800'000; // the year 1 begins
constexpr qint64 kLastMs = 253'402'300'799'999; // the year 9999 ends
constexpr qsizetype kLongestName = 256;

// Of an enumeration from 0 to `last`.
template <class Enum>
Enum within(qint64 number, Enum last, Enum otherwise)
{
    return number >= 0 && number <= static_cast<qint64>(last) ? static_cast<Enum>(number)
                                                              : otherwise;
}

} // namespace

SpeakerRole storedRole(qint64 number)
{
    return within(number, SpeakerRole::Unknown, SpeakerRole::Unknown);
}

Direction storedDirection(qint64 number)
{
    return within(number, Direction::Outbound, Direction::Unknown);
}

CallEventKind storedEventKind(qint64 number)
{
    return within(number, CallEventKind::Other, CallEventKind::Other);
}

qint8 storedSentiment(qint64 number)
{
    return number >= -1 && number <= 1 ? static_cast<qint8>(number) : Phrase::kNoSentiment;
}

float storedConfidence(float value)
{
    return value >= 0 && value <= 1 ? value : -1;
}

QDateTime storedStart(std::optional<qint64> ms)
{
    if (!ms || *ms < kFirstMs || *ms > kLastMs)
        return {};
    return QDateTime::fromMSecsSinceEpoch(*ms, QTimeZone::utc()).toUTC();
}

std::optional<qint64> storedDuration(std::optional<qint64> ms)
{
    return ms && *ms >= 0 && *ms <= kLastMs - kFirstMs ? ms : std::nullopt;
}

qint64 storedOffset(qint64 ms)
{
    return std::clamp<qint64>(ms, 0, kLatestOffsetMs);
}

TimeSpan storedSpan(qint64 fromMs, qint64 toMs)
{
    const auto from = storedOffset(fromMs);
    return {from, std::max(from, storedOffset(toMs))};
}

QString storedName(const QString &text)
{
    return plainName(text, kLongestName);
}

} // namespace readback
