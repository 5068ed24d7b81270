// SPDX-License-Identifier: MIT
#include "app/archive/upkeep/ArchiveTidying.h"

#include "app/archive/search/SpokenIndex.h"
#include "app/archive/sql/Statement.h"
#include "app/archive/sql/Transaction.h"
#include "app/archive/stored/StoredPhrases.h"

#include <QCoreApplication>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr int kRoomForRewriting = 2; // times its size: the copy, and the log that carries it over
constexpr int kPagesAtOnce = 500; // of the index: 2 MB
constexpr int kMostTriesToTruncate = 20; // of a quarter of a second each, beside other reads

QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', "''"_L1) + u'\'';
}

} // namespace

void noteTidyingDue(Database &database)
{
    database.run(u"INSERT OR IGNORE INTO meta VALUES ('tidying', 'due')"_s);
}

bool isTidyingDue(Database &database)
{
    return database.number(u"SELECT count(*) FROM meta WHERE key = 'tidying'"_s) > 0;
}

bool ArchiveTidying::step(Database &database)
{
    switch (m_stage) {
    case Stage::Begin:
        if (isIndexDue(database)) {
            makeIndexAnew(database);
            return database.failed();
        }
        // Negative: all segments are to become one. The steps after it carry that out.
        mergeIndex(database, -kPagesAtOnce);
        m_stage = Stage::Merge;
        return false;
    case Stage::Merge:
        if (mergeIndex(database, kPagesAtOnce))
            m_stage = m_extent == Extent::All ? Stage::Rewrite : Stage::Over;
        return m_stage == Stage::Over || database.failed();
    case Stage::Rewrite:
        rewrite(database);
        m_stage = Stage::Truncate;
        return database.failed();
    case Stage::Truncate:
        // Another read under way keeps the log; it ends soon.
        if (database.number(u"PRAGMA wal_checkpoint(TRUNCATE)"_s) == 0)
            finish(database);
        else if (++m_triesToTruncate >= kMostTriesToTruncate)
            database.fail(QCoreApplication::translate(
                "Archive", "Another program is reading it, so traces of what was removed remain."));
        break;
    case Stage::Over:
        break;
    }
    return m_stage == Stage::Over || database.failed();
}

void ArchiveTidying::makeIndexAnew(Database &database)
{
    Transaction transaction(database);
    indexAnew(database);
    transaction.commit();
}

void ArchiveTidying::finish(Database &database)
{
    database.run(u"DELETE FROM meta WHERE key = 'tidying'"_s);
    m_stage = Stage::Over;
}

bool ArchiveTidying::mergeIndex(Database &database, int pages)
{
    const auto before = database.number(u"SELECT total_changes()"_s);
    Statement(database, "INSERT INTO spoken_index (spoken_index, rank) VALUES ('merge', ?)")
        .bind(pages)
        .run();
    Statement(database, "INSERT INTO spoken_beginning (spoken_beginning, rank) VALUES ('merge', ?)")
        .bind(pages)
        .run();
    // SQLite's own sign: one change each is the commands themselves.
    return database.number(u"SELECT total_changes()"_s) - before < 3;
}

// The copy may be larger than memory: it goes to a file without a name beside the archive, where
// other copies of what people said are not to be.
// Where there is no room for it, it stays due, and the disk does not fill up.
bool ArchiveTidying::hasRoom(Database &database) const
{
    const qint64 size
        = database.number(u"PRAGMA page_count"_s) * database.number(u"PRAGMA page_size"_s);
    return QStorageInfo(m_folder).bytesAvailable() > kRoomForRewriting * size;
}

void ArchiveTidying::rewrite(Database &database)
{
    if (!hasRoom(database))
        return database.fail(QCoreApplication::translate("Archive",
            "There is too little room on the disk to write it anew, so traces of what was removed "
            "remain. Free some room."));
    database.run(u"PRAGMA temp_store_directory = "_s + quoted(m_folder));
    database.run(u"PRAGMA temp_store = FILE"_s);
    // Without calls it takes a moment.
    database.setStoppable(database.number(u"SELECT EXISTS (SELECT 1 FROM call)"_s) > 0);
    database.run(u"VACUUM"_s);
    database.setStoppable(false);
    database.control("PRAGMA temp_store = MEMORY");
    database.control("PRAGMA temp_store_directory = ''");
}

} // namespace readback
