// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

namespace readback {

// The one normalisation of text that comes from a server. Everything a decoder puts into model/
// went through here, so that no control character, broken code unit or foreign line separator is
// met later. Pure functions, any thread.

// What somebody said: may hold newlines. CR, CR LF, NEL, U+2028 and U+2029 become a newline, tab,
// VT and FF a space; other controls and U+FEFF are dropped; a lone surrogate or a noncharacter
// becomes U+FFFD. Bidi controls stay: right-to-left text needs them.
QString plainText(const QString &text);
// Likewise from UTF-8; invalid sequences become U+FFFD.
QString plainTextFromUtf8(QByteArrayView utf8);

// A name or another text of one line: as plainText, without bidi controls, runs of white space made
// one space and the ends trimmed; cut to `maxLength` UTF-16 units, never within a character.
QString plainName(const QString &text, qsizetype maxLength);

} // namespace readback
