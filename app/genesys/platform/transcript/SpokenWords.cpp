// SPDX-License-Identifier: MIT
#include "app/genesys/platform/transcript/SpokenWords.h"

namespace readback {

QString spokenWords(const QString &text)
{
    QString words;
    words.reserve(text.size());
    bool apart = false;
    for (const QChar c : text) {
        const bool spoken = c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
        if (spoken && apart && !words.isEmpty())
            words += QLatin1Char(' ');
        if (spoken)
            words += c.toCaseFolded();
        apart = !spoken && (apart || (c != QLatin1Char('\'') && c != QChar(0x2019)));
    }
    return words;
}

} // namespace readback
