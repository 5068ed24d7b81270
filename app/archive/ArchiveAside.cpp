// SPDX-License-Identifier: MIT
#include "app/archive/ArchiveAside.h"

#include "app/archive/ArchiveOpening.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

QFileInfoList damagedFiles(const QString &folder)
{
    return QDir(folder).entryInfoList({u"archive.damaged-*"_s}, QDir::Files | QDir::Hidden);
}

// Two within a second are possible.
QString freeName(const QString &folder)
{
    const auto stem = folder + u"/archive.damaged-"_s
        + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString name = stem + u".db"_s;
    for (int number = 2; QFile::exists(name); ++number)
        name = stem + u"-%1.db"_s.arg(number);
    return name;
}

} // namespace

QString putAside(const QString &folder)
{
    const auto file = archiveFile(folder);
    const auto aside = freeName(folder);
    if (!QFile::rename(file, aside))
        return {};
    QFile::setPermissions(aside, QFile::ReadOwner | QFile::WriteOwner);
    // A log that stayed behind would be taken for the new file's.
    for (const auto &suffix : {u"-wal"_s, u"-shm"_s}) {
        if (QFile::exists(file + suffix) && !QFile::rename(file + suffix, aside + suffix))
            QFile::remove(file + suffix);
    }
    return aside;
}

qint64 damagedSize(const QString &folder)
{
    qint64 bytes = 0;
    for (const auto &file : damagedFiles(folder))
        bytes += file.size();
    return bytes;
}

bool removeDamaged(const QString &folder)
{
    for (const auto &file : damagedFiles(folder))
        QFile::remove(file.filePath());
    return true;
}

} // namespace readback
