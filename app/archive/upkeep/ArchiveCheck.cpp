// SPDX-License-Identifier: MIT
#include "app/archive/upkeep/ArchiveCheck.h"

#include "app/archive/Schema.h"
#include "app/archive/sql/Statement.h"
#include "app/archive/sql/Transaction.h"
#include "app/archive/stored/StoredPhrases.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

// Where SQLite's file format has them, sqlite.org/fileformat.html: big-endian.
constexpr int kHeadBytes = 100;
constexpr int kPageSizeAt = 16;
constexpr int kPagesAt = 28;
constexpr int kVersionAt = 60;
constexpr int kMarkAt = 68;

quint32 wordAt(const QByteArray &head, int offset)
{
    return qFromBigEndian<quint32>(head.constData() + offset);
}

qint64 pageSizeOf(const QByteArray &head)
{
    const auto size = qFromBigEndian<quint16>(head.constData() + kPageSizeAt);
    return size == 1 ? 65536 : size;
}

// Pages in the log may stand for those that the file lacks, and a journal for what it was before.
bool isShort(const QString &file, const QByteArray &head)
{
    return QFileInfo(file + u"-wal"_s).size() == 0 && QFileInfo(file + u"-journal"_s).size() == 0
        && QFileInfo(file).size() < pageSizeOf(head) * wordAt(head, kPagesAt);
}

// From 3.44 on SQLite looks through the full text, too, which is no reason to give the file up: it
// is looked at by itself, and can be made anew.
bool isSound(Database &database)
{
    bool told = false;
    Statement check(database, u"PRAGMA quick_check(100)"_s);
    while (check.next()) {
        const auto said = check.text(0);
        if (said != "ok"_L1 && !said.contains(" FTS5 table "_L1))
            return false;
        told = true;
    }
    return told;
}

// Of a file that was begun but never became an archive there is none.
bool hasIndex(Database &database)
{
    return database.number(u"SELECT count(*) FROM sqlite_schema WHERE name IN ('spoken_index',"
                           " 'spoken_beginning')"_s)
        == 2;
}

bool checkIndex(Database &database)
{
    database.run(u"INSERT INTO spoken_index (spoken_index) VALUES ('integrity-check')"_s);
    database.run(u"INSERT INTO spoken_beginning (spoken_beginning) VALUES ('integrity-check')"_s);
    return !database.failed();
}

// What remains of the index may be too broken to be asked to mend itself.
bool makeIndexAnew(Database &database)
{
    Transaction transaction(database);
    indexAnew(database);
    transaction.commit();
    return !database.failed() && checkIndex(database);
}

// Of a failure that stands: whether it tells of the file, or of what is around it.
Soundness failure(const Database &database)
{
    const bool around = database.isFull() || database.isUnreachable()
        || database.damage() == Database::Damage::None;
    return around ? Soundness::Unknown : Soundness::Damaged;
}

} // namespace

FileLook lookAt(const QString &name)
{
    QFile file(name);
    if (!file.exists())
        return FileLook::Missing;
    if (!file.open(QFile::ReadOnly))
        return FileLook::Unreadable;
    const auto head = file.read(kHeadBytes);
    if (head.isEmpty())
        return FileLook::Empty;
    if (head.size() < kHeadBytes || !head.startsWith(QByteArrayView("SQLite format 3", 16)))
        return FileLook::Foreign;
    // A file that was made, but not yet filled, when the program was stopped.
    const auto mark = wordAt(head, kMarkAt);
    const auto version = wordAt(head, kVersionAt);
    if (mark != static_cast<quint32>(kArchiveMark) && (mark != 0 || version != 0))
        return FileLook::Foreign;
    if (version > static_cast<quint32>(kArchiveVersion))
        return FileLook::Newer;
    return isShort(name, head) ? FileLook::Short : FileLook::Ours;
}

Soundness lookThrough(Database &database)
{
    const bool sound = isSound(database);
    const bool indexed = sound && hasIndex(database);
    if (database.failed())
        return failure(database);
    if (!sound)
        return Soundness::Damaged;
    if (!indexed || checkIndex(database))
        return Soundness::Sound;
    if (database.damage() == Database::Damage::None)
        return Soundness::Unknown;
    database.takeError();
    return makeIndexAnew(database) ? Soundness::Mended : failure(database);
}

} // namespace readback
