// SPDX-License-Identifier: MIT
#include "app/archive/ArchiveEnd.h"
#include "app/archive/ArchiveOpening.h"
#include "app/archive/upkeep/ArchiveTidying.h"
#include "app/archive/upkeep/ArchiveUpkeep.h"
#include "app/async/AsideThread.h"
#include "tests/support/HeldWrite.h"
#include "tests/support/TestMain.h"
#include "tests/unit/archive/ArchiveBench.h"

#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using readback::test::ArchiveBench;
using readback::test::HeldWrite;

namespace readback {

namespace {

// What only another thread can end.
qint64 countForEver(Database &database)
{
    return database.number(u"WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"
                           " SELECT count(*) FROM n"_s);
}

} // namespace

// An archive that nobody asks any more: the window has gone on to another.
class TestArchiveLeaving : public QObject
{
    Q_OBJECT

private slots:
    void I7_leavingWaitsForNobody();
    void whatIsLookedUpIsBrokenOff();
    void whatWasLeftAnswersNothing();
    void theSameAgainReadsAtOnceAndWritesNext();
    void whoCameEarlierWritesFirst();
    void readsTheFileThatTheFirstBegan();
    void aRewriteIsBrokenOffAndDueTheNextTime();
};

void TestArchiveLeaving::I7_leavingWaitsForNobody()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, 1));
    HeldWrite held(bench.archive());
    const auto write = bench.archive().write<qint64>(
        &bench.archive(), [](Database &database) { return ArchiveBench::storeSample(database, 1); },
        [](const Result<qint64> &) { QFAIL("nobody is told any more"); });
    const auto end = bench.archive().leave();
    bench.close();
    QVERIFY(!end->isOver()); // or it would have waited for what is held
    held.letGo();
    QTRY_VERIFY(end->isOver());
    QCOMPARE(AsideThread::running(), 0);
    bench.reopen();
    QCOMPARE(bench.wholeCalls(), 2);
}

void TestArchiveLeaving::whatIsLookedUpIsBrokenOff()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, 1));
    const auto begun = std::make_shared<QSemaphore>();
    std::vector<CallHandle> calls;
    for (const auto reader : {Archive::Reader::Calls, Archive::Reader::Search})
        calls.push_back(bench.archive().read<qint64>(
            reader, &bench.archive(),
            [begun](Database &database) {
                begun->release();
                return countForEver(database);
            },
            [](const Result<qint64> &) { QFAIL("nobody is told any more"); }));
    begun->acquire(2);
    const auto end = bench.archive().leave();
    bench.close();
    QTRY_VERIFY(end->isOver());
    bench.reopen();
    QCOMPARE(bench.wholeCalls(), 1);
}

void TestArchiveLeaving::whatWasLeftAnswersNothing()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, 1));
    const auto end = bench.archive().leave();
    QVERIFY(!bench.archive().leave());
    QVERIFY(!bench.archive().hasRoom());
    const auto refused = bench.write<int>([](Database &) { return 0; });
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Abandoned);
    const auto unread = bench.read<int>([](Database &) { return 0; });
    QVERIFY(!unread.ok());
    QCOMPARE(unread.error().kind, ErrorKind::Abandoned);
}

void TestArchiveLeaving::theSameAgainReadsAtOnceAndWritesNext()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, 3));
    HeldWrite held(
        bench.archive(), [](Database &database) { ArchiveBench::storeSample(database, 3); });
    const auto end = bench.archive().leave();
    bench.reopen();
    QSignalSpy states(&bench.archive(), &Archive::stateChanged);
    QCOMPARE(bench.wholeCalls(), 3);
    QCOMPARE(bench.archive().state(), Archive::State::Opening);
    std::optional<bool> stored;
    const auto call = bench.archive().write<qint64>(
        &bench.archive(), [](Database &database) { return ArchiveBench::storeSample(database, 4); },
        [&](const Result<qint64> &result) { stored = result.ok(); });
    QCOMPARE(bench.wholeCalls(), 3);
    QVERIFY(!stored);
    held.letGo();
    QTRY_VERIFY(stored.has_value());
    QVERIFY(*stored);
    QCOMPARE(bench.wholeCalls(), 5);
    QCOMPARE(bench.archive().state(), Archive::State::Open);
    QCOMPARE(states.size(), 1); // it was never refused, nor looked through as after a crash
    QVERIFY(bench.archive().problem() == Error());
}

// It may have been damaged, and put aside.
// Be he as slow as he may: the lock being free says nothing.
void TestArchiveLeaving::whoCameEarlierWritesFirst()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, 1));
    bench.close();
    const auto left = std::make_shared<std::atomic<bool>>(true);
    auto earlier = std::make_unique<ArchiveTurn>(bench.folder(), left);
    bench.reopen();
    QVERIFY(!ArchiveTurn(bench.folder(), left).hasCome());
    QVERIFY(ArchiveTurn(bench.folder() + u"2"_s, left).hasCome()); // another account's
    std::optional<Result<qint64>> stored;
    const auto call = bench.archive().write<qint64>(
        &bench.archive(), [](Database &database) { return ArchiveBench::storeSample(database, 1); },
        [&](const Result<qint64> &result) { stored = result; });
    QCOMPARE(bench.wholeCalls(), 1); // it reads while it waits
    QVERIFY(!QFile::exists(bench.folder() + u"/archive.lock"_s));
    QVERIFY(!stored);
    earlier.reset();
    QTRY_VERIFY(stored);
    QVERIFY(*stored);
    QCOMPARE(bench.wholeCalls(), 2);
}

void TestArchiveLeaving::readsTheFileThatTheFirstBegan()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, 5));
    const auto file = archiveFile(bench.folder());
    HeldWrite held(bench.archive());
    const auto end = bench.archive().leave();
    bench.reopen();
    QCOMPARE(bench.wholeCalls(), 5); // they have it open
    QVERIFY(QFile::rename(file, file + u".aside"_s));
    held.letGo();
    QVERIFY(bench.waitForState(Archive::State::Open));
    QCOMPARE(bench.wholeCalls(), 0);
}

void TestArchiveLeaving::aRewriteIsBrokenOffAndDueTheNextTime()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, 60));
    QVERIFY(bench
                .maintain<int>([](Database &database) {
                    QStringList ids;
                    for (int number = 10; number < 60; ++number)
                        ids.append(sampleConversation(number).id);
                    while (!ids.isEmpty())
                        removeFirst(database, &ids);
                    return 0;
                })
                .ok());
    const auto failed = std::make_shared<std::atomic<bool>>(false);
    HeldWrite held(bench.archive(), [failed, folder = bench.folder()](Database &database) {
        ArchiveTidying tidying(folder);
        while (!tidying.step(database)) { }
        *failed = database.failed();
    });
    const auto write = bench.archive().write<qint64>(
        &bench.archive(),
        [](Database &database) { return ArchiveBench::storeSample(database, 99); },
        [](const Result<qint64> &) {});
    const auto end = bench.archive().leave();
    held.letGo();
    QTRY_VERIFY(end->isOver());
    QVERIFY(*failed); // it was the rewriting that was broken off
    bench.reopen();
    QCOMPARE(bench.wholeCalls(), 11); // what waited for it is written
    const auto pages = [&bench] {
        return *bench.read<qint64>(
            [](Database &database) { return database.number(u"PRAGMA freelist_count"_s); });
    };
    QVERIFY(pages() > 0);
    QVERIFY(*bench.read<bool>(isTidyingDue));
    ArchiveUpkeep again(bench.archive(), bench.clock());
    std::optional<int> removed;
    const auto call = again.applyRetention(
        {}, &bench.archive(), [&](const Result<int> &result) { removed = result.value(); });
    QTRY_COMPARE(removed, 0);
    QVERIFY(!*bench.read<bool>(isTidyingDue));
    QCOMPARE(pages(), 0);
    QCOMPARE(bench.wholeCalls(), 11);
}

} // namespace readback

using readback::TestArchiveLeaving;
READBACK_TEST_MAIN(TestArchiveLeaving)
#include "tst_archiveleaving.moc"
