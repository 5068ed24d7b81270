// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace readback {

// Whether that many milliseconds from a call's start can be a time in it. What a server gets wrong
// is years off, or before the call.
bool isTimeInCall(qint64 ms);

// The time beside a row: "MM:SS" or "H:MM:SS", and "–:–" where it cannot be right.
QString rowTime(qint64 ms);

} // namespace readback
