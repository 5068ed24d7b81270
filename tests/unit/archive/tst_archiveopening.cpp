// SPDX-License-Identifier: MIT
#include "app/archive/ArchiveAside.h"
#include "app/archive/ArchiveOpening.h"
#include "app/archive/sql/Statement.h"
#include "app/archive/stored/PhraseBlock.h"
#include "app/archive/upkeep/ArchiveSalvage.h"
#include "tests/support/TestMain.h"
#include "tests/unit/archive/ArchiveBench.h"
#include "tests/unit/archive/ArchiveFiles.h"
#include "tests/unit/archive/IndexProof.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace readback::test;

namespace readback {

namespace {

constexpr int kCalls = 120; // on several pages, each

QStringList damagedFiles(const QString &folder)
{
    return QDir(folder).entryList({u"archive.damaged-*.db"_s}, QDir::Files);
}

} // namespace

class TestArchiveOpening : public QObject
{
    Q_OBJECT

private slots:
    void D01_whatIsNoArchiveIsPutAside_data();
    void D01_whatIsNoArchiveIsPutAside();
    void D01_overwrittenPagesAfterACrash();
    void D01_brokenFullTextIsMadeAnew();
    void D01_damageMetWhileReading();
    void D01_damageMetWhileWriting();
    void D01_ownWorkIsTakenOver();
    void D01_aDamagedBlockIsNotTakenOver();
    void aSoundFileAfterACrashStays();
    void D03_whicheverStatementOfTheFirstOpeningFails();
    void D06_aNewerFileIsNeverAltered();
    void S08_foldersAndFilesAreForThisUserAlone();
    void P06_aFolderThatCannotBe();
};

void TestArchiveOpening::D01_whatIsNoArchiveIsPutAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("aside");
    QTest::newRow("garbage") << QByteArray("\x01\xfe garbage").repeated(3000) << true;
    QTest::newRow("a few bytes") << QByteArray("SQLite") << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("head only") << QByteArray("SQLite format 3").leftJustified(100, '\0') << true;
    QTest::newRow("zeros") << QByteArray(8192, '\0') << true;
    ArchiveBench bench;
    QVERIFY(bench.store(0, kCalls));
    bench.close();
    const auto whole = contents(archiveFile(bench.folder()));
    QTest::newRow("truncated") << whole.first(whole.size() / 2) << true;
    auto wrongHead = whole;
    QTest::newRow("wrong header") << wrongHead.replace(0, 6, "sqlite") << true;
    auto foreign = whole;
    QTest::newRow("another program's") << foreign.replace(68, 4, "ABCD") << true;
    auto firstPage = whole;
    QTest::newRow("first page") << firstPage.replace(100, 900, QByteArray(900, '\x5a')) << true;
}

void TestArchiveOpening::D01_whatIsNoArchiveIsPutAside()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, aside);
    ArchiveBench bench;
    bench.close();
    QVERIFY(replace(archiveFile(bench.folder()), bytes));
    bench.reopen();
    QSignalSpy noticed(&bench.archive(), &Archive::noticed);
    QVERIFY(bench.waitForState(Archive::State::Open));
    QCOMPARE(noticed.size(), aside ? 1 : 0);
    const auto files = damagedFiles(bench.folder());
    QCOMPARE(files.size(), aside ? 1 : 0);
    if (aside) {
        QCOMPARE(contents(bench.folder() + u'/' + files.first()), bytes);
        QVERIFY(noticed.first().first().toString().contains(files.first()));
    }
    // All of it works, and once more.
    QVERIFY(bench.store(100, 102));
    bench.reopen();
    QVERIFY(bench.wholeCalls() >= 2);
    QCOMPARE(damagedFiles(bench.folder()), files);
}

void TestArchiveOpening::D01_overwrittenPagesAfterACrash()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, kCalls));
    bench.close();
    auto bytes = contents(archiveFile(bench.folder()));
    const auto at = pageOf(bytes, sampleTranscript(sampleConversation(20).id));
    QVERIFY(at > 0);
    bytes.replace(at, 4096, QByteArray(4096, '\x77'));
    QVERIFY(replace(archiveFile(bench.folder()), bytes));
    QVERIFY(leaveLock(bench.folder()));
    bench.reopen();
    QSignalSpy noticed(&bench.archive(), &Archive::noticed);
    QSignalSpy changes(&bench.archive(), &Archive::stateChanged);
    QVERIFY(bench.waitForState(Archive::State::Open));
    QVERIFY(changes.size() >= 2); // it said that it was checking
    QCOMPARE(noticed.size(), 1);
    QCOMPARE(damagedFiles(bench.folder()).size(), 1);
    // All but the page's own calls came over.
    const auto kept = bench.wholeCalls();
    QVERIFY2(kept > kCalls / 4 && kept < kCalls, qPrintable(QString::number(kept)));
    QVERIFY(bench.store(0, kCalls));
    QCOMPARE(bench.wholeCalls(), kCalls);
}

void TestArchiveOpening::D01_brokenFullTextIsMadeAnew()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, kCalls));
    const auto broken = bench.write<int>([](Database &database) {
        database.run(u"DELETE FROM spoken_index_idx"_s);
        database.run(u"UPDATE spoken_index_data SET block = x'00ff00ff' WHERE id > 10"_s);
        database.run(u"UPDATE spoken_beginning_data SET block = x'00ff00ff' WHERE id > 10"_s);
        return 0;
    });
    QVERIFY(broken.ok());
    bench.close();
    QVERIFY(leaveLock(bench.folder()));
    bench.reopen();
    QVERIFY(bench.waitForState(Archive::State::Open));
    QVERIFY(damagedFiles(bench.folder()).isEmpty());
    QCOMPARE(bench.wholeCalls(), kCalls);
    const auto found = bench.read<qint64>([](Database &database) {
        return database.number(u"SELECT count(*) FROM spoken_index('phrase')"_s);
    });
    QVERIFY(found.ok());
    QCOMPARE(*found, kCalls * 6);
    const auto sound = bench.maintain<bool>(
        [](Database &database) { return test::indexTellsWhatIsSaid(database); });
    QVERIFY(sound.ok() && *sound);
}

// Statements of a running program meet it: it is told once, and all goes on in a new file.
void TestArchiveOpening::D01_damageMetWhileReading()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, kCalls));
    bench.close();
    auto bytes = contents(archiveFile(bench.folder()));
    const auto at = pageOf(bytes, sampleTranscript(sampleConversation(20).id));
    bytes.replace(at, 4096, QByteArray(4096, '\x77'));
    QVERIFY(replace(archiveFile(bench.folder()), bytes));
    bench.reopen();
    QSignalSpy noticed(&bench.archive(), &Archive::noticed);
    QVERIFY(bench.waitForState(Archive::State::Open)); // nobody has looked yet
    QVERIFY(!bench
                 .read<qint64>([](Database &database) {
                     return database.number(u"SELECT sum(length(hex(phrases))) FROM spoken"_s);
                 })
                 .ok());
    QTRY_COMPARE(noticed.size(), 1);
    QVERIFY(bench.waitForState(Archive::State::Open));
    QVERIFY(bench.wholeCalls() > 0);
    QVERIFY(bench.store(0, kCalls));
    QCOMPARE(bench.wholeCalls(), kCalls);
    QCOMPARE(damagedFiles(bench.folder()).size(), 1);
}

void TestArchiveOpening::D01_damageMetWhileWriting()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, kCalls));
    bench.close();
    auto bytes = contents(archiveFile(bench.folder()));
    QSet<qsizetype> pages;
    for (int number = 0; number < kCalls; ++number)
        pages.insert(pageOf(bytes, sampleTranscript(sampleConversation(number).id)));
    for (const auto at : pages)
        bytes.replace(at, 200, QByteArray(200, '\x77'));
    QVERIFY(replace(archiveFile(bench.folder()), bytes));
    bench.reopen();
    QSignalSpy noticed(&bench.archive(), &Archive::noticed);
    QVERIFY(bench.waitForState(Archive::State::Open));
    QVERIFY(!bench.store(0, 1));
    QTRY_COMPARE(noticed.size(), 1);
    QVERIFY(bench.waitForState(Archive::State::Open));
    QVERIFY(bench.store(0, kCalls));
    QCOMPARE(bench.wholeCalls(), kCalls);
    QCOMPARE(noticed.size(), 1);
}

// Of a file that is put aside all but the call itself comes over.
void TestArchiveOpening::D01_aDamagedBlockIsNotTakenOver()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, kCalls));
    const auto damaged = bench.write<int>([](Database &database) {
        database.run(u"UPDATE spoken SET phrases = x'28b52ffde00000000000010000090000' WHERE call ="
                     " (SELECT key FROM call WHERE id = 'call-0007')"_s);
        return 0;
    });
    QVERIFY(damaged.ok());
    bench.close();
    test::ArchiveFileBench fresh;
    const auto done = salvage(archiveFile(bench.folder()), fresh.database(), [] { return false; });
    QCOMPARE(done.calls, kCalls - 1);
    QVERIFY(done.whole);
    QVERIFY(test::indexTellsWhatIsSaid(fresh.database()));
}

// Nobody can fetch that again.
void TestArchiveOpening::D01_ownWorkIsTakenOver()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, kCalls));
    const auto added = bench.write<int>([](Database &database) {
        database.run(
            u"INSERT INTO mark (id, starred, note) VALUES ('call-0001', 1, 'call back')"_s);
        database.run(u"INSERT INTO tag VALUES ('call-0002', 'churn')"_s);
        database.run(u"INSERT INTO saved_search (position, name, query) VALUES (1, 'a', 'b')"_s);
        return 0;
    });
    QVERIFY(added.ok());
    bench.close();
    auto bytes = contents(archiveFile(bench.folder()));
    const auto at = pageOf(bytes, sampleTranscript(sampleConversation(20).id));
    bytes.replace(at, 4096, QByteArray(4096, '\x77'));
    QVERIFY(replace(archiveFile(bench.folder()), bytes));
    QVERIFY(leaveLock(bench.folder()));
    bench.reopen();
    QVERIFY(bench.waitForState(Archive::State::Open));
    QCOMPARE(damagedFiles(bench.folder()).size(), 1);
    const auto kept = bench.read<qint64>([](Database &database) {
        return database.number(u"SELECT (SELECT count(*) FROM mark WHERE note = 'call back') +"
                               " (SELECT count(*) FROM tag) +"
                               " (SELECT count(*) FROM saved_search)"_s);
    });
    QVERIFY(kept.ok());
    QCOMPARE(*kept, 3);
}

void TestArchiveOpening::aSoundFileAfterACrashStays()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, kCalls));
    bench.close();
    QVERIFY(leaveLock(bench.folder()));
    bench.reopen();
    QSignalSpy noticed(&bench.archive(), &Archive::noticed);
    QVERIFY(bench.waitForState(Archive::State::Open));
    QCOMPARE(bench.wholeCalls(), kCalls);
    QCOMPARE(noticed.size(), 0);
    QVERIFY(damagedFiles(bench.folder()).isEmpty());
}

void TestArchiveOpening::D03_whicheverStatementOfTheFirstOpeningFails()
{
    QTemporaryDir folder;
    const auto file = folder.filePath(u"a.db"_s);
    const auto make = [&](int failing) {
        auto database = Database::open(file, Database::Access::ReadWrite);
        const int first = (*database)->statements();
        (*database)->failAt(failing);
        migrate(**database);
        return std::pair((*database)->takeError().has_value(), (*database)->statements() - first);
    };
    const auto whole = make(0);
    QVERIFY(!whole.first && whole.second > 15);
    for (int failing = 1; failing <= whole.second; ++failing) {
        QFile::remove(file);
        QVERIFY(make(failing).first);
        {
            const auto database = Database::open(file, Database::Access::ReadWrite);
            QCOMPARE(archiveVersion(**database), 0);
            QCOMPARE((*database)->number(u"SELECT count(*) FROM sqlite_schema"_s), 0);
        }
        QVERIFY(!make(0).first); // the next run recovers
    }
}

void TestArchiveOpening::D06_aNewerFileIsNeverAltered()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, 3));
    QVERIFY(bench
                .maintain<int>([](Database &database) {
                    database.run(u"PRAGMA user_version = %1"_s.arg(kArchiveVersion + 1));
                    return 0;
                })
                .ok());
    bench.close();
    const auto before = contents(archiveFile(bench.folder()));
    bench.reopen();
    QVERIFY(bench.waitForState(Archive::State::Failed));
    QVERIFY(bench.archive().problem().what.contains("newer"_L1));
    QVERIFY(!bench.store(3, 4));
    QCOMPARE(bench.wholeCalls(), -1);
    bench.close();
    QVERIFY(leaveLock(bench.folder())); // and not mended either
    bench.reopen();
    QVERIFY(bench.waitForState(Archive::State::Failed));
    bench.close();
    QCOMPARE(contents(archiveFile(bench.folder())), before);
    QVERIFY(damagedFiles(bench.folder()).isEmpty());
}

void TestArchiveOpening::S08_foldersAndFilesAreForThisUserAlone()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, 3));
    QVERIFY(bench.wholeCalls() == 3);
    const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    const auto check = [&] {
        QCOMPARE(QFile::permissions(bench.folder()), owner | QFile::ExeOwner | QFile::ExeUser);
        const auto files = QDir(bench.folder()).entryInfoList({u"archive.*db*"_s}, QDir::Files);
        QVERIFY(files.size() >= 3);
        for (const auto &file : files)
            QVERIFY2(file.permissions() == owner, qPrintable(file.fileName()));
    };
    check();
    // Also where others could read them before.
    bench.close();
    QFile::setPermissions(bench.folder(), QFile::Permissions(0x7755));
    QVERIFY(replace(archiveFile(bench.folder()), "garbage"));
    QFile::setPermissions(archiveFile(bench.folder()), QFile::Permissions(0x6644));
    bench.reopen();
    QVERIFY(bench.store(0, 1));
    QCOMPARE(damagedFiles(bench.folder()).size(), 1);
    check();
}

void TestArchiveOpening::P06_aFolderThatCannotBe()
{
    QTemporaryDir folder;
    QVERIFY(replace(folder.filePath(u"file"_s), "no folder"));
    Archive archive(folder.filePath(u"file/archive"_s));
    QTRY_COMPARE(archive.state(), Archive::State::Failed);
    QVERIFY(archive.problem().what.contains("file"_L1));
}

} // namespace readback

using readback::TestArchiveOpening;
READBACK_TEST_MAIN(TestArchiveOpening)
#include "tst_archiveopening.moc"
