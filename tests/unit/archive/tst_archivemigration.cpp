// SPDX-License-Identifier: MIT
#include "app/archive/ArchiveEnd.h"
#include "app/archive/ArchiveOpening.h"
#include "app/archive/search/SplitScripts.h"
#include "app/archive/stored/CallKey.h"
#include "app/archive/stored/StoredMarks.h"
#include "app/archive/upkeep/ArchiveSalvage.h"
#include "app/archive/upkeep/ArchiveTidying.h"
#include "tests/support/TestMain.h"
#include "tests/unit/archive/ArchiveBench.h"
#include "tests/unit/archive/ArchiveFiles.h"
#include "tests/unit/archive/IndexProof.h"

#include <QDir>

#include <cmath>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// A file of version 1, in which each phrase had a row of its own, becomes one of today.
class TestArchiveMigration : public QObject
{
    Q_OBJECT

private slots:
    void everyCallComesOver();
    void D03_whicheverStatementFailsItIsAsBefore();
    void D05_afterAnUncleanEndToo();
    void D01_aDamagedOneIsTakenOver();
    void P02_whatWaitsForItIsWritten();

private:
    static constexpr int kCalls = 4;
    static void makeOld(Database &database);
    // One of the version before in its folder, closed.
    static bool leaveOldOne(ArchiveBench &bench);
};

namespace {

void toRows(Database &database, const QString &id)
{
    const auto transcript = *loadTranscript(database, id);
    const auto call = *findCall(database, id);
    auto row = call.key;
    for (const auto &phrase : transcript.phrases) {
        Statement(database, "INSERT INTO phrase VALUES (?, ?, ?, ?, 0, ?, ?, ?)")
            .bind(++row, phrase.startMs, phrase.endMs - phrase.startMs, int(phrase.speaker),
                phrase.sentiment == Phrase::kNoSentiment ? std::nullopt
                                                         : std::optional(int(phrase.sentiment)),
                phrase.confidence < 0
                    ? std::nullopt
                    : std::optional(double(std::round(phrase.confidence * 10'000))),
                withScriptMarks(phrase.text))
            .run();
    }
}

} // namespace

// Of a new file: the tables that version 1 had in place of today's.
void TestArchiveMigration::makeOld(Database &database)
{
    database.run(u"PRAGMA journal_mode = WAL"_s);
    migrate(database);
    for (int number = 0; number < kCalls; ++number)
        ArchiveBench::storeSample(database, number);
    CallMark swapped;
    swapped.swapped = true;
    storeMark(database, sampleConversation(1).id, swapped);
    database.run(u"CREATE TABLE phrase (id INTEGER PRIMARY KEY, start_ms INTEGER NOT NULL,"
                 " length_ms INTEGER NOT NULL, speaker INTEGER NOT NULL, side INTEGER NOT NULL,"
                 " sentiment INTEGER, confidence REAL, text TEXT NOT NULL)"_s);
    for (int number = 0; number < kCalls; ++number)
        toRows(database, sampleConversation(number).id);
    for (const auto *table : {"spoken_index", "spoken_beginning", "spoken"})
        database.run(u"DROP TABLE "_s + QLatin1String(table));
    database.run(u"CREATE VIEW spoken (id, agent, customer, other) AS SELECT id,"
                 " CASE side WHEN 0 THEN text END, CASE side WHEN 1 THEN text END,"
                 " CASE WHEN side NOT IN (0, 1) THEN text END FROM phrase"_s);
    database.run(u"CREATE VIRTUAL TABLE spoken_index USING fts5 (agent, customer, other,"
                 " content='spoken', content_rowid='id', prefix='3',"
                 " tokenize='unicode61 remove_diacritics 2')"_s);
    database.run(u"INSERT INTO spoken_index (spoken_index) VALUES ('rebuild')"_s);
    database.run(u"PRAGMA user_version = 1"_s);
}

void TestArchiveMigration::everyCallComesOver()
{
    QTemporaryDir folder;
    const auto opened = Database::open(folder.filePath(u"a.db"_s), Database::Access::ReadWrite);
    auto &database = **opened;
    makeOld(database);
    QVERIFY(!database.failed());
    migrate(database);
    QCOMPARE(archiveVersion(database), kArchiveVersion);
    for (int number = 0; number < kCalls; ++number) {
        const auto id = sampleConversation(number).id;
        const auto transcript = loadTranscript(database, id);
        QVERIFY(transcript);
        QCOMPARE(transcript->phrases, sampleTranscript(id).phrases);
        const auto spoken = loadSpoken(database, findCall(database, id)->key);
        QCOMPARE(spoken->swapped, number == 1);
    }
    QVERIFY(indexTellsWhatIsSaid(database));
    QCOMPARE(database.number(u"SELECT count(*) FROM sqlite_schema WHERE name = 'phrase'"_s), 0);
    QVERIFY(isTidyingDue(database)); // the rows have left their room
    QVERIFY(!database.takeError());
}

void TestArchiveMigration::D03_whicheverStatementFailsItIsAsBefore()
{
    QTemporaryDir folder;
    const auto old = folder.filePath(u"old.db"_s);
    {
        const auto opened = Database::open(old, Database::Access::ReadWrite);
        makeOld(**opened);
        (*opened)->run(u"PRAGMA journal_mode = DELETE"_s); // all of it in the one file
        QVERIFY(!(*opened)->takeError());
    }
    const auto file = folder.filePath(u"a.db"_s);
    const auto attempt = [&](int failing) {
        const auto opened = Database::open(file, Database::Access::ReadWrite);
        const int first = (*opened)->statements();
        (*opened)->failAt(failing);
        migrate(**opened);
        return std::pair((*opened)->takeError().has_value(), (*opened)->statements() - first);
    };
    QVERIFY(QFile::copy(old, file));
    const auto whole = attempt(0);
    QVERIFY(!whole.first && whole.second > 20);
    for (int failing = 1; failing <= whole.second; ++failing) {
        QFile::remove(file);
        QVERIFY(QFile::copy(old, file));
        QVERIFY(attempt(failing).first);
        const auto opened = Database::open(file, Database::Access::ReadWrite);
        QCOMPARE(archiveVersion(**opened), 1);
        QVERIFY((*opened)->number(u"SELECT count(*) FROM phrase"_s) > 0);
    }
    QVERIFY(!attempt(0).first); // the next run recovers
}

bool TestArchiveMigration::leaveOldOne(ArchiveBench &bench)
{
    const bool isThere = bench.waitForState(Archive::State::Open);
    bench.close();
    const auto file = archiveFile(bench.folder());
    if (!isThere || !QFile::remove(file))
        return false;
    const auto opened = Database::open(file, Database::Access::ReadWrite);
    makeOld(**opened);
    return !(*opened)->takeError();
}

void TestArchiveMigration::D05_afterAnUncleanEndToo()
{
    ArchiveBench bench;
    QVERIFY(leaveOldOne(bench));
    QVERIFY(leaveLock(bench.folder()));
    bench.reopen();
    QVERIFY(bench.waitForState(Archive::State::Open));
    QCOMPARE(bench.wholeCalls(), kCalls);
    QVERIFY(QDir(bench.folder()).entryList({u"archive.damaged*"_s}).isEmpty());
}

// Where it cannot be brought up to date, its calls are read as they were written.
void TestArchiveMigration::D01_aDamagedOneIsTakenOver()
{
    QTemporaryDir folder;
    const auto file = folder.filePath(u"old.db"_s);
    {
        const auto opened = Database::open(file, Database::Access::ReadWrite);
        makeOld(**opened);
        (*opened)->run(u"DELETE FROM phrase WHERE id = (SELECT key + 1 FROM call LIMIT 1)"_s);
        QVERIFY(!(*opened)->takeError());
    }
    ArchiveFileBench fresh;
    const auto done = salvage(file, fresh.database(), [] { return false; });
    QVERIFY(done.whole);
    QCOMPARE(done.calls, kCalls - 1); // one is not whole any more
    QVERIFY(indexTellsWhatIsSaid(fresh.database()));
}

// Also where the account is left before it was begun.
void TestArchiveMigration::P02_whatWaitsForItIsWritten()
{
    ArchiveBench bench;
    QVERIFY(leaveOldOne(bench));
    bench.reopen();
    for (const auto *id : {"a", "b"}) {
        CallMark mark;
        mark.note = u"mine"_s;
        bench.archive().write<Done>(
            this,
            [id = QString::fromLatin1(id), mark](Database &database) {
                storeMark(database, id, mark);
                return Done{};
            },
            [](const Result<Done> &) {});
    }
    const auto end = bench.archive().leave();
    QTRY_VERIFY(end->isOver());
    bench.reopen();
    QVERIFY(bench.waitForState(Archive::State::Open));
    const auto kept = bench.read<QHash<QString, CallMark>>(loadMarks);
    QVERIFY(kept.ok());
    QCOMPARE(kept->value(u"a"_s).note, u"mine"_s);
    QCOMPARE(kept->value(u"b"_s).note, u"mine"_s);
    QCOMPARE(bench.wholeCalls(), kCalls);
}

READBACK_TEST_MAIN(TestArchiveMigration)
#include "tst_archivemigration.moc"
