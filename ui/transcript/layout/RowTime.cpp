// SPDX-License-Identifier: MIT
#include "ui/transcript/layout/RowTime.h"

#include "app/text/TimeStamp.h"

namespace readback {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLongestMs = 1000LL * 3'600'000; // six weeks on the telephone

} // namespace

bool isTimeInCall(qint64 ms)
{
    return ms >= 0 && ms < kLongestMs;
}

QString rowTime(qint64 ms)
{
    return isTimeInCall(ms) ? timeStamp(ms) : u"–:–"_s;
}

} // namespace readback
