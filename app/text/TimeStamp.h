// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace readback {

// A time in the call as people read it: "MM:SS" below one hour, "H:MM:SS" from there on; rounded
// down. Negative counts as 0.
QString timeStamp(qint64 ms);

// Likewise for a length; "–" where there is none (negative).
QString durationText(qint64 ms);

} // namespace readback
