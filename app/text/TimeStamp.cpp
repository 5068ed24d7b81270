// SPDX-License-Identifier: MIT
#include "app/text/TimeStamp.h"

#include <algorithm>

namespace readback {

namespace {

QString twoDigits(qint64 number)
{
    return QString::number(number).rightJustified(2, QLatin1Char('0'));
}

} // namespace

// Digits by hand: no locale may touch them (an Arabic one has digits of its own).
QString timeStamp(qint64 ms)
{
    const qint64 seconds = std::max<qint64>(0, ms) / 1000;
    const QString minutesAndSeconds
        = twoDigits(seconds / 60 % 60) + QLatin1Char(':') + twoDigits(seconds % 60);
    const qint64 hours = seconds / 3600;
    return hours ? QString::number(hours) + QLatin1Char(':') + minutesAndSeconds
                 : minutesAndSeconds;
}

QString durationText(qint64 ms)
{
    return ms < 0 ? QString(QChar(0x2013)) : timeStamp(ms);
}

} // namespace readback
