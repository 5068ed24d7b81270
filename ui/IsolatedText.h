// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace readback {

// A number or a name that stands within other words, or alone where words are expected: in a window
// that is read from right to left it gets marks around it, so that "+1555" does not become "1555+".
// Elsewhere it stays as it is. For what is drawn only. Window's thread.
QString isolated(const QString &text);

// The same text without such marks: for a screen reader, and for what is copied.
QString withoutIsolates(QString text);

} // namespace readback
