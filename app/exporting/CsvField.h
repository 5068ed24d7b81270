// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace readback {

// One field of a CSV file (RFC 4180), UTF-8: quoted where it must be, quotes doubled. What a
// spreadsheet would take for a formula gets an apostrophe in front (CWE-1236), because the text may
// come from outside. Pure.
QByteArray csvField(const QString &text);
// A whole line, with its CRLF.
QByteArray csvLine(const QStringList &fields);

} // namespace readback
