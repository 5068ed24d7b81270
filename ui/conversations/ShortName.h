// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QFontMetrics;

namespace readback {

// Names of people, several set apart by ", ", for a room of that many device-independent pixels:
// whole where at least the first one has room, else with initials ("M. Okafor"), and cut with dots
// where that is still too long. Scripts without capitals have no initials.
QString nameThatFits(const QString &names, const QFontMetrics &metrics, int room);

} // namespace readback
