// SPDX-License-Identifier: MIT
#include "app/archive/ArchiveOpening.h"

#include "app/archive/ArchiveAside.h"
#include "app/archive/Schema.h"
#include "app/archive/upkeep/ArchiveCheck.h"
#include "app/archive/upkeep/ArchiveSalvage.h"
#include "app/archive/upkeep/ForgettingWish.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>
#include <QThread>

#include <utility>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr auto kOwner = QFile::ReadOwner | QFile::WriteOwner;
// How often it is looked, and how long in all, whether an archive that is at its end is there.
constexpr unsigned long kLookMs = 5;
constexpr int kLongestWaitMs = 30'000;

QString told(const char *sentence)
{
    return QCoreApplication::translate("Archive", sentence);
}

bool isThisProgram(const QLockFile &lock)
{
    qint64 process = 0;
    QString machine;
    QString program;
    return lock.getLockInfo(&process, &machine, &program)
        && process == QCoreApplication::applicationPid() && machine == QSysInfo::machineHostName();
}

// One opening, from its first step to its last.
class Opening
{
public:
    explicit Opening(OpeningRequest request)
        : m_request(std::move(request)), m_file(archiveFile(m_request.folder)),
          m_wish(m_request.folder), m_wasWished(m_wish.isNoted())
    {
    }
    OpenedArchive run();

private:
    bool makePrivate();
    bool takeLock();
    bool tryToLock(QLockFile &lock);
    bool isMyTurn() const;
    bool isOfThisProgram(const QLockFile &lock) const;
    bool awaitItsEnd(QLockFile &lock);
    bool refuseLock(const QLockFile &lock);
    bool look();
    bool lookThroughIt();
    bool putItAside();
    bool connectToIt();
    void bringUpToDate(Database &database);
    void takeOver(Database &database);
    void forgetAsWished(Database &database);
    void noteTakenOver(const QString &aside, int calls);
    bool stop(const Error &problem, bool mayPass);

    OpeningRequest m_request;
    const QString m_file;
    const ForgettingWish m_wish;
    const bool m_wasWished; // in an earlier run, or of an archive that is at its end
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
    // Once more, because it may have gone before it was seen whose it is.
    if (!tryToLock(*lock) && !(isOfThisProgram(*lock) && awaitItsEnd(*lock)) && !tryToLock(*lock))
        return refuseLock(*lock);
    m_opened.lock = std::move(lock);
    return true;
}

// Who left earlier goes first, be the lock free or not: what was asked of him is older.
bool Opening::tryToLock(QLockFile &lock)
{
    return isMyTurn() && lock.tryLock(0);
}

bool Opening::isMyTurn() const
{
    return !m_request.turn || m_request.turn->hasCome();
}

bool Opening::isOfThisProgram(const QLockFile &lock) const
{
    return !isMyTurn() || isThisProgram(lock);
}

// It has left, and writes what was asked of it before. What it is to remove is not read meanwhile.
bool Opening::awaitItsEnd(QLockFile &lock)
{
    if (m_request.waiting && !m_wasWished)
        m_request.waiting();
    const QDeadlineTimer longest(kLongestWaitMs);
    while (!longest.hasExpired() && !m_request.haste->hurried) {
        QThread::msleep(kLookMs);
        if (!QFile::exists(lock.fileName()) && tryToLock(lock)) {
            m_opened.unclean = false;
            return true;
        }
    }
    return tryToLock(lock); // of a program that was killed, and had our number
}

bool Opening::refuseLock(const QLockFile &lock)
{
    m_opened.unclean = false; // somebody is at work there, and alive
    if (m_wasWished)
        return stop(
            Error::of(ErrorKind::Archive,
                told(QT_TRANSLATE_NOOP("Archive", "All calls of the archive are being removed."))),
            true);
    m_opened.readable = true;
    const char *why = QT_TRANSLATE_NOOP(
        "Archive", "The folder of the archive cannot be written, so it is only read.");
    if (!isMyTurn() || lock.error() == QLockFile::LockFailedError)
        why = isOfThisProgram(lock)
            ? QT_TRANSLATE_NOOP("Archive",
                "The archive still writes what was asked of it before; until then it is only "
                "read.")
            : QT_TRANSLATE_NOOP(
                "Archive", "Another window writes this archive; this one only reads it.");
    return stop(Error::of(ErrorKind::Archive, told(why)), true);
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

// What can be read of it is taken over into its successor, see takeOver().
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
    return true;
}

// Also what an earlier run left undone. People's own work comes over even where somebody leaves: it
// is little, and what is asked to be written goes behind it; the other way round, what was removed
// would come back with it the next time.
void Opening::takeOver(Database &database)
{
    for (const auto &aside : filesToTakeOver(m_request.folder)) {
        if (database.failed())
            return;
        if (m_request.checking)
            m_request.checking();
        Salvage done{0, true};
        if (lookAt(aside) != FileLook::Foreign)
            done = salvage(aside, database, [this] { return m_request.haste->leaving.load(); });
        if (done.whole)
            noteTakenOver(aside, done.calls);
    }
}

// What was wished since then is on its way to the writer, which tells the person how much went.
void Opening::forgetAsWished(Database &database)
{
    if (m_wasWished && m_wish.isNoted())
        m_wish.carryOut(database);
}

void Opening::noteTakenOver(const QString &aside, int calls)
{
    if (!m_opened.notice.isEmpty())
        m_opened.notice += u' ';
    m_opened.notice += told(QT_TRANSLATE_NOOP("Archive",
                                "The archive on this computer was damaged. It was put aside as %1 "
                                "and a new one was begun."))
                           .arg(QDir::toNativeSeparators(notedAsTakenOver(aside)));
    if (calls > 0)
        m_opened.notice += u' '
            + QCoreApplication::translate(
                "Archive", "%n call(s) could be taken over.", nullptr, calls);
}

// An older file takes long, and can be brought up to date another time.
void Opening::bringUpToDate(Database &database)
{
    const int version = archiveVersion(database);
    const bool older = version > 0 && version < kArchiveVersion;
    if (older && m_request.checking)
        m_request.checking();
    database.setStop(postponingOf(m_request.haste));
    database.setStoppable(older);
    migrate(database);
    database.setStoppable(false);
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
    bringUpToDate(database);
    if (m_request.wasFull)
        tryRoom(database);
    takeOver(database);
    forgetAsWished(database);
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
