// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace readback {

// The text on a single line: line breaks, tabs and control characters become one space, the ends
// are trimmed. What the server sends can so neither forge a line of an export nor steer a terminal.
// Any thread.
QString oneLine(const QString &text);

} // namespace readback
