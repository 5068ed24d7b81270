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
    return QDir(folder).entryInfoList(
        {u"archive.damaged-*"_s, u"archive.salvaging-*"_s}, QDir::Files | QDir::Hidden);
}

QString finalName(const QString &file)
{
    const QFileInfo info(file);
    return info.path() + u'/'
        + info.fileName().replace("archive.salvaging-"_L1, "archive.damaged-"_L1);
}

// Two within a second are possible.
QString freeName(const QString &folder)
{
    const auto stem = folder + u"/archive.salvaging-"_s
        + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString name = stem + u".db"_s;
    for (int number = 2; QFile::exists(name) || QFile::exists(finalName(name)); ++number)
        name = stem + u"-%1.db"_s.arg(number);
    return name;
}

// A log that stayed behind would be taken for the next file's.
bool moveWithLog(const QString &from, const QString &to)
{
    if (!QFile::rename(from, to))
        return false;
    for (const auto &suffix : {u"-wal"_s, u"-shm"_s}) {
        if (QFile::exists(from + suffix) && !QFile::rename(from + suffix, to + suffix))
            QFile::remove(from + suffix);
    }
    return true;
}

} // namespace

QString putAside(const QString &folder)
{
    const auto aside = freeName(folder);
    if (!moveWithLog(archiveFile(folder), aside))
        return {};
    QFile::setPermissions(aside, QFile::ReadOwner | QFile::WriteOwner);
    return aside;
}

QStringList filesToTakeOver(const QString &folder)
{
    QStringList files;
    for (const auto &name : QDir(folder).entryList(
             {u"archive.salvaging-*.db"_s}, QDir::Files | QDir::Hidden, QDir::Name))
        files.prepend(folder + u'/' + name);
    return files;
}

QString notedAsTakenOver(const QString &file)
{
    const auto name = finalName(file);
    return moveWithLog(file, name) ? name : file;
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
