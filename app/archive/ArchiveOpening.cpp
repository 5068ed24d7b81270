// SPDX-License-Identifier: MIT
#include "app/archive/ArchiveOpening.h"

#include "app/archive/ArchiveAside.h"
#include "app/archive/Schema.h"
#include "app/archive/upkeep/ArchiveCheck.h"
#include "app/archive/upkeep/ArchiveSalvage.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr auto kOwner = QFile::ReadOwner | QFile::WriteOwner;

QString told(const char *sentence)
{
    return QCoreApplication::translate("Archive", sentence);
}

// One opening, from its first step to its last.
class Opening
{
public:
    explicit Opening(OpeningRequest request)
        : m_request(std::move(request)), m_file(archiveFile(m_request.folder))
    {
    }
    OpenedArchive run();

private:
    bool makePrivate();
    bool takeLock();
    bool look();
    bool lookThroughIt();
    bool putItAside();
    bool connectToIt();
    void takeOver(const QString &aside);
    bool stop(const Error &problem, bool mayPass);

    OpeningRequest m_request;
    const QString m_file;
    bool m_broken = false; // what could not be opened is the file's own fault
    OpenedArchive m_opened;
};

OpenedArchive Opening::run()
{
    if (makePrivate() && takeLock() && look() && lookThroughIt() && !connectToIt() && m_broken
        && putItAside())
        connectToIt(); // anew
    return std::move(m_opened);
}

bool Opening::stop(const Error &problem, bool mayPass)
{
    m_opened.problem = problem;
    m_opened.mayPass = mayPass;
    return false;
}

bool Opening::makePrivate()
{
    const auto &folder = m_request.folder;
    const bool made = QDir().mkpath(folder);
    QFile::setPermissions(folder, kOwner | QFile::ExeOwner);
    // SQLite gives the files beside this one the same mode.
    QFile file(m_file);
    if (made && (file.exists() || file.open(QFile::WriteOnly | QFile::NewOnly))) {
        for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::setPermissions(m_file + suffix, kOwner);
        return true;
    }
    return stop(
        Error::of(ErrorKind::Archive,
            told(QT_TRANSLATE_NOOP("Archive", "The folder of the archive cannot be written: %1"))
                .arg(QDir::toNativeSeparators(folder))),
        true);
}

// Who writes holds it to his end, and then it goes: one that is there and can be had is that of a
// program that was killed, or of a machine that lost its power.
bool Opening::takeLock()
{
    if (m_request.lock) {
        m_opened.lock = std::move(m_request.lock);
        return true;
    }
    const QString file = m_request.folder + u"/archive.lock"_s;
    m_opened.unclean = QFile::exists(file);
    auto lock = std::make_unique<QLockFile>(file);
    if (!lock->tryLock(0)) {
        m_opened.readable = true;
        m_opened.unclean = false; // somebody is at work there, and alive
        return stop(Error::of(ErrorKind::Archive,
                        lock->error() == QLockFile::LockFailedError
                            ? told(QT_TRANSLATE_NOOP("Archive",
                                "Another window writes this archive; this one only reads it."))
                            : told(QT_TRANSLATE_NOOP("Archive",
                                "The folder of the archive cannot be written, so it is only "
                                "read."))),
            true);
    }
    m_opened.lock = std::move(lock);
    return true;
}

bool Opening::look()
{
    switch (lookAt(m_file)) {
    case FileLook::Newer:
        return stop(newerArchive(), false);
    case FileLook::Unreadable:
        return stop(Error::of(ErrorKind::Archive,
                        told(QT_TRANSLATE_NOOP("Archive", "The archive cannot be read: %1"))
                            .arg(QDir::toNativeSeparators(m_file))),
            true);
    case FileLook::Foreign:
    case FileLook::Short:
        return putItAside();
    default:
        return true;
    }
}

bool Opening::lookThroughIt()
{
    if (!m_opened.unclean && m_request.suspicion == Suspicion::None)
        return true;
    if (m_request.checking)
        m_request.checking();
    auto soundness = Soundness::Damaged;
    if (m_request.suspicion != Suspicion::Certain) {
        const auto database = Database::open(m_file, Database::Access::ReadWrite);
        if (!database)
            return stop(database.error(), true);
        if (archiveVersion(**database) > kArchiveVersion)
            return stop(newerArchive(), false);
        soundness = lookThrough(**database);
        if (soundness == Soundness::Unknown)
            return stop((*database)->takeError().value_or(Error::of(ErrorKind::Archive)), true);
    }
    m_opened.mended = soundness == Soundness::Mended;
    return soundness != Soundness::Damaged || putItAside();
}

// What could be read of it is taken over into its successor.
bool Opening::putItAside()
{
    if (m_request.checking)
        m_request.checking();
    const auto aside = putAside(m_request.folder);
    if (aside.isEmpty() || !makePrivate())
        return stop(Error::of(ErrorKind::Archive,
                        told(QT_TRANSLATE_NOOP(
                                 "Archive", "The archive is damaged and cannot be put aside: %1"))
                            .arg(QDir::toNativeSeparators(m_file))),
            true);
    m_opened.mended = true;
    m_opened.problem = {};
    m_opened.notice = told(QT_TRANSLATE_NOOP("Archive",
                               "The archive on this computer was damaged. It was put aside as %1 "
                               "and a new one was begun."))
                          .arg(QDir::toNativeSeparators(aside));
    takeOver(aside);
    return true;
}

void Opening::takeOver(const QString &aside)
{
    if (lookAt(aside) == FileLook::Foreign)
        return;
    auto database = Database::open(m_file, Database::Access::ReadWrite);
    if (!database)
        return;
    (*database)->run(u"PRAGMA journal_mode = WAL"_s);
    migrate(**database);
    const int calls = salvage(aside, **database, m_request.patience);
    if (calls > 0)
        m_opened.notice += u' '
            + QCoreApplication::translate(
                "Archive", "%n call(s) could be taken over.", nullptr, calls);
}

bool Opening::connectToIt()
{
    auto opened = Database::open(m_file, Database::Access::ReadWrite);
    if (!opened)
        return stop(opened.error(), true);
    auto &database = **opened;
    if (archiveVersion(database) > kArchiveVersion)
        return stop(newerArchive(), false);
    database.run(u"PRAGMA journal_mode = WAL"_s);
    migrate(database);
    if (m_request.wasFull)
        tryRoom(database);
    if (const auto error = database.takeError()) {
        m_broken = database.damage() == Database::Damage::File;
        m_opened.readable = !m_broken;
        return stop(database.isFull() ? fullArchive() : *error, true);
    }
    m_opened.database = std::move(*opened);
    return true;
}

} // namespace

OpenedArchive openArchive(OpeningRequest request)
{
    return Opening(std::move(request)).run();
}

void tryRoom(Database &database)
{
    database.run(u"INSERT OR REPLACE INTO meta VALUES ('room', hex(zeroblob(500000)))"_s);
    database.run(u"DELETE FROM meta WHERE key = 'room'"_s);
}

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

Error fullArchive()
{
    return Error::of(ErrorKind::Archive,
        told(QT_TRANSLATE_NOOP(
            "Archive", "The disk is full. The archive is only read until there is room again.")));
}

Error newerArchive()
{
    return Error::of(ErrorKind::Archive,
        told(QT_TRANSLATE_NOOP("Archive",
            "This archive was written by a newer version of Readback, which this one cannot "
            "read. It stays as it is.")));
}

} // namespace readback
