// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>
#include <QStringList>

namespace readback::test {

// Every client id, secret and token of a test begins with this word, so that a leak of one can be
// found in whatever a test process leaves behind.
inline constexpr char kCanary[] = "CANARY";

// The forms in which a canary may hide: raw, percent-encoded, hexadecimal, and base64 at each of
// the three offsets that it can have inside a longer text (base64 of id:secret among them).
QByteArrayList canaryForms();

// A secret that cannot begin with the word, since the program made it up itself: from now on its
// forms count as well. Any thread.
void watchFor(const QByteArray &secret);

bool holdsCanary(const QByteArray &bytes);

// The files below `folder`, hidden ones too, whose content or name holds a canary.
QStringList filesWithCanary(const QString &folder);

} // namespace readback::test
