// SPDX-License-Identifier: MIT
#include "app/demo/DemoDice.h"

#include <QUuid>

namespace readback {

QString demoUuid(const QString &words)
{
    const QUuid space(0x6f1d2c1e, 0x90ab, 0x4cde, 0x8f, 0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd);
    return QUuid::createUuidV5(space, words).toString(QUuid::WithoutBraces);
}

quint64 demoHash(const QString &words)
{
    quint64 hash = 0xcbf29ce484222325ULL; // FNV-1a
    for (const QChar c : words)
        hash = (hash ^ c.unicode()) * 0x100000001b3ULL;
    return hash;
}

} // namespace readback
