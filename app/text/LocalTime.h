// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

namespace readback {

// A time of day and a day as this person's locale writes them short, without seconds; in the C
// locale "14:05" and "2026-01-31". For the window only: exports do not depend on a locale.
QString shortTime(const QTime &time);
QString shortDate(const QDate &date);

} // namespace readback
