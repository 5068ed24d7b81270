// SPDX-License-Identifier: MIT
#include "app/exporting/ReadingMark.h"

#include <QCryptographicHash>

namespace readback {

QString readingMark(bool swapped, const Aliases &aliases)
{
    constexpr int kCharacters = 16;
    if (!swapped && aliases.empty())
        return {};
    QByteArray told(swapped ? "swapped" : "straight");
    for (const auto &[voice, name] : aliases) {
        const auto utf8 = name.toUtf8();
        // With their lengths: no name can look like two.
        told += '\n' + QByteArray::number(voice) + ' ' + QByteArray::number(utf8.size()) + ' '
            + utf8;
    }
    const auto digest = QCryptographicHash::hash(told, QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex().left(kCharacters));
}

} // namespace readback
