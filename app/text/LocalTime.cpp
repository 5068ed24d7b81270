// SPDX-License-Identifier: MIT
#include "app/text/LocalTime.h"

#include <QLocale>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

// Its short forms are long: they have seconds, and months by name.
bool isPlain(const QLocale &locale)
{
    return locale.language() == QLocale::C;
}

} // namespace

QString shortTime(const QTime &time)
{
    const QLocale locale;
    return isPlain(locale) ? time.toString(u"HH:mm"_s)
                           : locale.toString(time, QLocale::ShortFormat);
}

QString shortDate(const QDate &date)
{
    const QLocale locale;
    return isPlain(locale) ? date.toString(Qt::ISODate)
                           : locale.toString(date, QLocale::ShortFormat);
}

} // namespace readback
