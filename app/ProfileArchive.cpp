// SPDX-License-Identifier: MIT
#include "app/ProfileArchive.h"

#include "app/ProfileHosts.h"
#include "app/http/Origin.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
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

QString archiveFolder(const Profile &profile)
{
    const auto key = archiveKey(profile);
    return key.isEmpty() ? QString() : archivesFolder() + u'/' + key;
}

Result<Done> removeArchive(const QString &folder)
{
    if (folder.isEmpty() || !QFileInfo::exists(folder))
        return Done{};
    // Who writes there holds it.
    QLockFile lock(folder + "/archive.lock"_L1);
    if (lock.tryLock(kPatienceMs) && QDir(folder).removeRecursively())
        return Done{};
    return Error::of(ErrorKind::Local,
        QCoreApplication::translate("ProfileArchive", "Not everything could be removed from %1.")
            .arg(QDir::toNativeSeparators(folder)));
}

} // namespace readback
