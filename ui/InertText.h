// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace readback {

// Plain text for places that would take it for markup if it looked like some: tool-tips. Line
// breaks stay.
QString inertToolTip(const QString &plain);

// Plain text for the name of an action or a button: an "&" is one.
QString inertLabel(const QString &plain);

} // namespace readback
