// SPDX-License-Identifier: MIT
#include "app/archive/ArchiveVisit.h"

#include "app/archive/ArchiveAside.h"
#include "app/archive/ArchiveOpening.h"
#include "app/archive/Schema.h"
#include "app/archive/sql/Savepoint.h"
#include "app/archive/upkeep/ArchiveCheck.h"
#include "app/archive/upkeep/ForgettingWish.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

using Access = Database::Access;
using Work = std::function<void(Database &)>;

Error visitError(const char *sentence)
{
    return Error::of(ErrorKind::Archive, QCoreApplication::translate("Archive", sentence));
}

Error damaged()
{
    return visitError(QT_TRANSLATE_NOOP("Archive", "The archive is damaged."));
}

Error unreadable(const QString &file)
{
    auto error = visitError(QT_TRANSLATE_NOOP("Archive", "The archive cannot be read: %1"));
    error.what = error.what.arg(QDir::toNativeSeparators(file));
    return error;
}

// What can be seen of a file without opening it. Whoever writes there makes files beside it first,
// and takes them along when he leaves.
struct Outside
{
    bool hasShared = false; // somebody is at home, or was when his machine stopped
    bool hasLog = false;
    bool isLogEmpty = true;
    QDateTime written;
    qint64 size = 0;

    bool hasFilesBeside() const { return hasShared || hasLog; }
    bool operator==(const Outside &) const = default;
};

Outside lookFromOutside(const QString &name)
{
    const QFileInfo file(name);
    const QFileInfo log(name + u"-wal"_s);
    const QFileInfo journal(name + u"-journal"_s);
    return {QFileInfo::exists(name + u"-shm"_s), log.exists() || journal.exists(),
        log.size() == 0 && journal.size() == 0, file.lastModified(), file.size()};
}

// Unlike a folder that nobody may look into.
bool isMissing(const QString &file)
{
    struct stat status;
    return ::stat(QFile::encodeName(file).constData(), &status) != 0
        && (errno == ENOENT || errno == ENOTDIR);
}

// One visit to a file that is an archive by its first bytes.
class Visit
{
public:
    Visit(const QString &file, const Work &work) : m_file(file), m_work(work) { }
    Result<Done> run();

private:
    Result<Done> readWith(const Outside &around);
    Result<Done> read(Access access);
    Error failure(const Database &database, bool isBusy) const;

    const QString m_file;
    const Work &m_work;
    bool m_isRefused = false; // by the last read(): SQLite needs what a guest may not do
};

Result<Done> Visit::run()
{
    const auto before = lookFromOutside(m_file);
    const auto outcome = readWith(before);
    if (before.hasFilesBeside())
        return outcome;
    const auto after = lookFromOutside(m_file);
    return after == before ? outcome : readWith(after);
}

// Where somebody is at home and no reader of his own has a place that a guest may share, one has to
// be made, as for any reader. An empty log without him was left behind by mistake.
Result<Done> Visit::readWith(const Outside &around)
{
    if (!around.hasFilesBeside())
        return read(Access::Alone);
    auto outcome = read(Access::Guest);
    if (outcome || !m_isRefused)
        return outcome;
    if (around.hasShared)
        return read(Access::ReadOnly);
    return around.isLogEmpty ? read(Access::Alone) : outcome;
}

Result<Done> Visit::read(Access access)
{
    const auto opened = Database::open(m_file, access);
    if (!opened)
        return unreadable(m_file);
    auto &database = **opened;
    int version = 0;
    {
        const Savepoint moment(database, Savepoint::End::Undo);
        version = archiveVersion(database);
        if (version > 0 && version <= kArchiveVersion)
            m_work(database);
    }
    const bool isBusy = database.isBusy();
    if (database.takeError()) {
        m_isRefused
            = database.isUnreachable() && !isBusy && database.damage() == Database::Damage::None;
        return failure(database, isBusy);
    }
    if (version > kArchiveVersion)
        return newerArchive();
    return Done{};
}

Error Visit::failure(const Database &database, bool isBusy) const
{
    if (database.damage() != Database::Damage::None)
        return damaged();
    if (isBusy)
        return visitError(
            QT_TRANSLATE_NOOP("Archive", "The archive is locked by another program."));
    return unreadable(m_file);
}

} // namespace

Result<Done> visitArchive(const QString &folder, const Work &work)
{
    if (ForgettingWish(folder).isNoted())
        return Done{};
    const auto file = archiveFile(folder);
    switch (lookAt(file)) {
    case FileLook::Missing:
        if (!isMissing(file))
            return unreadable(file);
        [[fallthrough]];
    case FileLook::Empty:
        // What people added may be in what is still to be taken over.
        return filesToTakeOver(folder).isEmpty() ? Result<Done>(Done{}) : damaged();
    case FileLook::Newer:
        return newerArchive();
    case FileLook::Unreadable:
        return unreadable(file);
    case FileLook::Foreign:
    case FileLook::Short:
        return damaged();
    case FileLook::Ours:
        break;
    }
    return Visit(file, work).run();
}

} // namespace readback
