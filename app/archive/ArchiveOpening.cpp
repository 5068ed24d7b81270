// SPDX-License-Identifier: MIT
#include "app/archive/ArchiveOpening.h"

#include "app/archive/Schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr auto kOwner = QFile::ReadOwner | QFile::WriteOwner;

Error problem(const QString &what)
{
    return Error::of(ErrorKind::Archive, what);
}

bool makePrivate(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return false;
    QFile::setPermissions(folder, kOwner | QFile::ExeOwner);
    // SQLite gives the files beside this one the same mode.
    QFile file(archiveFile(folder));
    if (!file.exists() && !file.open(QFile::WriteOnly | QFile::NewOnly))
        return false;
    file.setPermissions(kOwner);
    return true;
}

} // namespace

QString archiveFile(const QString &folder)
{
    return folder + u"/archive.db"_s;
}

qint64 archiveSize(const QString &folder)
{
    qint64 bytes = 0;
    for (const auto *suffix : {"", "-wal", "-shm"})
        bytes += QFileInfo(archiveFile(folder) + QString::fromLatin1(suffix)).size();
    return bytes;
}

OpenedArchive openArchive(const QString &folder, const std::function<void()> &)
{
    OpenedArchive opened;
    if (!makePrivate(folder)) {
        opened.problem = problem(QCoreApplication::translate(
            "Archive", "The folder of the archive cannot be written: %1")
                                     .arg(QDir::toNativeSeparators(folder)));
        return opened;
    }
    auto lock = std::make_unique<QLockFile>(folder + u"/archive.lock"_s);
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0)) {
        opened.readable = true;
        opened.problem = problem(QCoreApplication::translate(
            "Archive", "Another window writes this archive; this one only reads it."));
        return opened;
    }
    auto database = Database::open(archiveFile(folder), Database::Access::ReadWrite);
    if (!database) {
        opened.problem = database.error();
        return opened;
    }
    (*database)->run(u"PRAGMA journal_mode = WAL"_s);
    migrate(**database);
    if (auto error = (*database)->takeError()) {
        opened.problem = *std::move(error);
        return opened;
    }
    opened.database = std::move(*database);
    opened.lock = std::move(lock);
    return opened;
}

} // namespace readback
