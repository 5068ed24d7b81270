// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringView>

namespace readback {

// What comparing goes by: case, diacritics and the width of characters taken away ("Lucía" becomes
// "lucia"). UTF-8, so that it can be searched byte by byte. Pure.
QByteArray folded(QStringView text);

// A telephone number without what people put between its digits ("+1 (555) 01-42" becomes
// "+15550142"). Anything that holds something else comes back as it is.
QByteArray withoutSeparators(const QByteArray &folded);

// Whether a folded text is nothing but what withoutSeparators() leaves of a number.
bool isPlainNumber(const QByteArray &folded);

} // namespace readback
