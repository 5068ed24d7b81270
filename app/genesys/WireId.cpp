// SPDX-License-Identifier: MIT
#include "app/genesys/WireId.h"

#include <QUuid>

#include <algorithm>

namespace readback {

namespace {

constexpr qsizetype kLongestId = 256;
constexpr qsizetype kShownOfId = 8;

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control || c.isNonCharacter();
}

} // namespace

bool isUsableId(const QString &id)
{
    return !id.isEmpty() && id.size() <= kLongestId && id != QLatin1String(".")
        && id != QLatin1String("..") && id.isValidUtf16()
        && std::none_of(id.begin(), id.end(), isControl);
}

bool isUuid(const QString &id)
{
    constexpr qsizetype kUuidLength = 36;
    return id.size() == kUuidLength && !QUuid::fromString(id).isNull();
}

QString shortenedId(const QString &id)
{
    return id.left(kShownOfId);
}

QUrl apiUrl(const QUrl &base, const QStringList &segments)
{
    QByteArray path;
    for (const QString &segment : segments)
        path += '/' + QUrl::toPercentEncoding(segment);
    QUrl url = base;
    url.setPath(QString::fromLatin1(path), QUrl::TolerantMode);
    return url;
}

} // namespace readback
