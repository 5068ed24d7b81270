// SPDX-License-Identifier: MIT
#include "app/archive/ArchiveOpening.h"
#include "app/archive/stored/StoredMarks.h"
#include "app/archive/upkeep/ArchiveCheck.h"
#include "app/archive/upkeep/ArchiveSalvage.h"
#include "tests/support/TestMain.h"
#include "tests/unit/archive/ArchiveBench.h"
#include "tests/unit/archive/ArchiveFiles.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace readback::test;

namespace readback {

namespace {

constexpr int kCalls = 120; // on several pages

qint64 callsIn(Database &database)
{
    return database.number(u"SELECT count(*) FROM call"_s);
}

// An archive of calls and own work with a page in the middle that cannot be read; the bench is
// closed.
bool makeDamaged(ArchiveBench &bench)
{
    const auto added = bench.store(0, kCalls)
        && bench
               .write<int>([](Database &database) {
                   database.run(
                       u"INSERT INTO mark (id, starred, note) VALUES ('call-0001', 1, 'mine')"_s);
                   database.run(u"INSERT INTO tag VALUES ('call-0002', 'churn')"_s);
                   return 0;
               })
               .ok();
    bench.close();
    const auto file = archiveFile(bench.folder());
    auto bytes = contents(file);
    const auto at = pageOf(bytes, sampleTranscript(sampleConversation(kCalls / 2).id));
    return added && at > 0 && replace(file, bytes.replace(at, 4096, QByteArray(4096, '\x77')));
}

QStringList filesLike(const QString &folder, const QString &pattern)
{
    return QDir(folder).entryList({pattern}, QDir::Files);
}

} // namespace

// What can be read of a damaged archive, taken over by its successor.
class TestArchiveSalvage : public QObject
{
    Q_OBJECT

private slots:
    void goesOnWhereItWasStopped();
    void P02_leavingMeanwhileLosesNothing();
    void P02_whatIsRemovedWhileLeavingStaysAway();
    void D03_whicheverStatementFailsTheNextTimeGoesOn();
    void aCheckThatCannotRunIsNoDamage();
};

void TestArchiveSalvage::goesOnWhereItWasStopped()
{
    ArchiveBench damaged;
    QVERIFY(makeDamaged(damaged));
    const auto file = archiveFile(damaged.folder());
    ArchiveFileBench fresh;
    int asked = 0;
    const auto first = salvage(file, fresh.database(), [&asked] { return ++asked > 10; });
    QVERIFY(!first.whole);
    QVERIFY(first.calls > 0 && first.calls <= 10);
    QCOMPARE(callsIn(fresh.database()), first.calls);
    // In between the person goes on working.
    fresh.database().run(u"DELETE FROM tag"_s);
    fresh.database().run(u"UPDATE mark SET note = 'changed'"_s);
    const auto rest = salvage(file, fresh.database(), [] { return false; });
    QVERIFY(rest.whole);
    QVERIFY(rest.calls > 10);
    QCOMPARE(callsIn(fresh.database()), first.calls + rest.calls);
    QCOMPARE(fresh.database().number(u"SELECT count(*) FROM tag"_s), 0);
    QCOMPARE(fresh.database().number(u"SELECT count(*) FROM mark WHERE note = 'changed'"_s), 1);
    // Once more changes nothing.
    QCOMPARE(salvage(file, fresh.database(), [] { return false; }).calls, 0);
    ArchiveFileBench atOnce;
    const auto whole = salvage(file, atOnce.database(), [] { return false; });
    QCOMPARE(whole.calls, first.calls + rest.calls);
    QVERIFY(!fresh.database().takeError());
}

void TestArchiveSalvage::P02_leavingMeanwhileLosesNothing()
{
    ArchiveBench bench;
    QVERIFY(makeDamaged(bench));
    const auto folder = bench.folder();
    {
        OpeningRequest request;
        request.folder = folder;
        request.suspicion = Suspicion::Certain;
        request.haste->leaving = true; // before the first call
        const auto opened = openArchive(std::move(request));
        QVERIFY(opened.database);
        QCOMPARE(opened.notice, QString());
        QCOMPARE(callsIn(*opened.database), 0);
    }
    QCOMPARE(filesLike(folder, u"archive.salvaging-*.db"_s).size(), 1);
    QVERIFY(filesLike(folder, u"archive.damaged-*"_s).isEmpty());
    bench.reopen();
    QSignalSpy noticed(&bench.archive(), &Archive::noticed);
    QVERIFY(bench.waitForState(Archive::State::Open));
    const auto calls = bench.wholeCalls();
    QVERIFY2(calls > 20 && calls < kCalls, qPrintable(QString::number(calls)));
    const auto own = bench.read<qint64>([](Database &database) {
        return database.number(
            u"SELECT (SELECT count(*) FROM mark) + (SELECT count(*) FROM tag)"_s);
    });
    QVERIFY(own.ok());
    QCOMPARE(*own, 2);
    QVERIFY(filesLike(folder, u"archive.salvaging-*"_s).isEmpty());
    const auto aside = filesLike(folder, u"archive.damaged-*.db"_s);
    QCOMPARE(aside.size(), 1);
    QCOMPARE(noticed.size(), 1);
    QVERIFY(noticed.front().front().toString().contains(aside.front()));
    QVERIFY(noticed.front().front().toString().contains(QString::number(calls)));
    bench.reopen(); // once is enough
    QVERIFY(bench.waitForState(Archive::State::Open));
    QCOMPARE(bench.wholeCalls(), calls);
    QCOMPARE(filesLike(folder, u"archive.damaged-*.db"_s), aside);
}

// Whoever leaves in the middle of it has changed something, which is written as the last thing of
// all; what it was before is not to come back with the rest of the salvage.
void TestArchiveSalvage::P02_whatIsRemovedWhileLeavingStaysAway()
{
    ArchiveBench bench;
    QVERIFY(makeDamaged(bench));
    {
        OpeningRequest request;
        request.folder = bench.folder();
        request.suspicion = Suspicion::Certain;
        request.haste->leaving = true;
        const auto opened = openArchive(std::move(request));
        QVERIFY(opened.database);
        QCOMPARE(callsIn(*opened.database), 0); // that is for the next time
        storeMark(*opened.database, u"call-0002"_s, {}); // its tag
        CallMark mark;
        mark.note = u"changed"_s; // and no star any more
        storeMark(*opened.database, u"call-0001"_s, mark);
        QVERIFY(!opened.database->takeError());
    }
    bench.reopen();
    QVERIFY(bench.waitForState(Archive::State::Open));
    QVERIFY(bench.wholeCalls() > 20);
    const auto marks = bench.read<QHash<QString, CallMark>>(loadMarks);
    QVERIFY(marks.ok());
    QCOMPARE(marks->keys(), QStringList{u"call-0001"_s});
    QCOMPARE(marks->value(u"call-0001"_s).note, u"changed"_s);
    QVERIFY(!marks->value(u"call-0001"_s).starred);
}

void TestArchiveSalvage::D03_whicheverStatementFailsTheNextTimeGoesOn()
{
    ArchiveBench damaged;
    QVERIFY(makeDamaged(damaged));
    const auto file = archiveFile(damaged.folder());
    ArchiveFileBench atOnce;
    const int all = salvage(file, atOnce.database(), [] { return false; }).calls;
    for (int failing = 1; failing < 200; failing += 13) {
        ArchiveFileBench fresh;
        fresh.database().failAt(failing);
        const auto first = salvage(file, fresh.database(), [] { return false; });
        QVERIFY(!first.whole);
        QVERIFY(fresh.database().takeError());
        fresh.database().failAt(0);
        QVERIFY(salvage(file, fresh.database(), [] { return false; }).whole);
        QCOMPARE(callsIn(fresh.database()), all);
        QCOMPARE(fresh.database().number(u"SELECT count(*) FROM mark"_s), 1);
        QCOMPARE(fresh.database().number(u"SELECT count(*) FROM tag"_s), 1);
    }
}

void TestArchiveSalvage::aCheckThatCannotRunIsNoDamage()
{
    ArchiveFileBench bench;
    for (int number = 0; number < 5; ++number)
        ArchiveBench::storeSample(bench.database(), number);
    const int before = bench.database().statements();
    QCOMPARE(lookThrough(bench.database()), Soundness::Sound);
    const int steps = bench.database().statements() - before;
    QVERIFY(steps >= 3);
    for (int failing = 1; failing <= steps; ++failing) {
        bench.database().failAt(failing);
        QCOMPARE(lookThrough(bench.database()), Soundness::Unknown);
        QVERIFY(bench.database().takeError());
    }
    bench.database().failAt(0);
    QCOMPARE(lookThrough(bench.database()), Soundness::Sound);
}

} // namespace readback

using readback::TestArchiveSalvage;
READBACK_TEST_MAIN(TestArchiveSalvage)
#include "tst_archivesalvage.moc"
