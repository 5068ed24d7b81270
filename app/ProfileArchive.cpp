// SPDX-License-Identifier: MIT
#include "app/ProfileArchive.h"

#include "app/ProfileHosts.h"
#include "app/http/Origin.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLockFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr qsizetype kKeyLength = 32; // 128 bits as hexadecimal digits
constexpr int kPatienceMs = 5000;

} // namespace

QString archiveKey(const Profile &profile)
{
    const auto hosts = hostsFor(profile);
    if (!hosts)
        return {};
    // No part holds a null character: parts that are joined differently are other texts.
    const QStringList parts{profile.id, QString::number(int(profile.api)), originOf(hosts->api),
        profile.clientId.trimmed()};
    const auto hash
        = QCryptographicHash::hash(parts.join(QChar::Null).toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(kKeyLength));
}

QString archivesFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/archive"_L1;
}

bool removeArchive(const QString &folder)
{
    QDir kept(folder);
    if (!kept.exists())
        return true;
    // Who writes there holds it.
    QLockFile lock(folder + "/archive.lock"_L1);
    return lock.tryLock(kPatienceMs) && kept.removeRecursively();
}

} // namespace readback
