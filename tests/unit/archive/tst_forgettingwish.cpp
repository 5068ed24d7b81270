// SPDX-License-Identifier: MIT
#include "app/archive/ArchiveEnd.h"
#include "app/archive/ArchiveVisit.h"
#include "app/archive/upkeep/ArchiveTidying.h"
#include "app/archive/upkeep/ArchiveUpkeep.h"
#include "app/archive/upkeep/ForgettingWish.h"
#include "app/async/AsideThread.h"
#include "tests/support/HeldWrite.h"
#include "tests/support/TestMain.h"
#include "tests/unit/archive/ArchiveBench.h"
#include "tests/unit/archive/ArchiveFiles.h"

#include <QFile>
#include <QSemaphore>
#include <QThread>

#include <atomic>
#include <memory>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using readback::test::ArchiveBench;
using readback::test::HeldWrite;

namespace readback {

namespace {

// Three calls, which are to be forgotten; the answer reaches whoever outlives the archive.
class WishBench : public ArchiveBench
{
public:
    bool store() { return ArchiveBench::store(0, 3); }
    ForgettingWish wish() const { return ForgettingWish(folder()); }
    void forget()
    {
        ArchiveUpkeep upkeep(archive(), clock());
        m_call = upkeep.forgetAll(
            &m_context, [this](const Result<int> &result) { m_told.push_back(result); });
    }
    const std::vector<Result<int>> &told() const { return m_told; }
    bool hasTold(int calls) const { return m_told == std::vector{Result<int>(calls)}; }
    bool hasFailed() const { return m_told.size() == 1 && !m_told.front(); }
    bool isTidyingDue() { return *read<bool>(readback::isTidyingDue); }

private:
    std::vector<Result<int>> m_told;
    QObject m_context;
    CallHandle m_call;
};

void failNext(Database &database)
{
    database.failAt(1);
}

} // namespace

// That everything is removed once a person has confirmed it, whatever becomes of the archive.
class TestForgettingWish : public QObject
{
    Q_OBJECT

private slots:
    void anArchiveThatIsLeftFinishesIt();
    void whoOpensItNextFinishesIt();
    void whatIsBeingRemovedIsNotReadAgain();
    void whatIsWishedOfAnArchiveThatOpensIsCounted();
    void anErrorThatIsToldIsTheEndOfIt();
    void refusedByAnothersArchiveItIsForgotten();
    void whatFailsOnceLeftIsTriedAgain();
    void G04_whoAsksDoesNotWaitForTheDisk();
    void whatIsWithdrawnIsNotNoted();
};

void TestForgettingWish::anArchiveThatIsLeftFinishesIt()
{
    WishBench bench;
    QVERIFY(bench.store());
    HeldWrite held(bench.archive());
    bench.forget();
    const auto end = bench.archive().leave();
    bench.close();
    QTRY_VERIFY(bench.wish().isNoted());
    held.letGo();
    QTRY_VERIFY(end->isOver());
    QTRY_VERIFY(bench.hasTold(3));
    QVERIFY(!bench.wish().isNoted());
    bench.reopen();
    QCOMPARE(bench.wholeCalls(), 0);
    QVERIFY(!bench.isTidyingDue()); // to the last byte
}

// The program is killed before the disk comes to it: all that is left are the files.
void TestForgettingWish::whoOpensItNextFinishesIt()
{
    WishBench killed;
    QVERIFY(killed.store());
    HeldWrite held(killed.archive());
    killed.forget();
    QTRY_VERIFY(killed.wish().isNoted());
    WishBench next;
    next.close();
    for (const auto *name : {"/archive.db", "/archive.db-wal", "/archive.forgetting"}) {
        const auto file = QString::fromLatin1(name);
        QVERIFY2(test::replace(next.folder() + file, test::contents(killed.folder() + file)), name);
    }
    QVERIFY(test::leaveLock(next.folder()));
    bool isVisited = false;
    QVERIFY(visitArchive(next.folder(), [&](Database &) { isVisited = true; }));
    QVERIFY(!isVisited);
    next.reopen();
    QVERIFY(next.waitForState(Archive::State::Open));
    QCOMPARE(next.wholeCalls(), 0);
    QVERIFY(!next.wish().isNoted());
    QVERIFY(next.isTidyingDue());
    QVERIFY(next.ArchiveBench::store(5, 6));
    next.reopen();
    QCOMPARE(next.wholeCalls(), 1); // and that was all that was wished
}

// Readers are let in while an earlier archive is at its end, but not to what that one removes, be
// it for long.
void TestForgettingWish::whatIsBeingRemovedIsNotReadAgain()
{
    WishBench bench;
    QVERIFY(bench.store());
    bench.close();
    const auto left = std::make_shared<std::atomic<bool>>(true);
    const ArchiveTurn earlier(bench.folder(), left);
    const ArchiveTurn mine(bench.folder(), left);
    const auto letsIn = [&] {
        bool lets = false;
        OpeningRequest request{bench.folder()};
        request.turn = &mine;
        request.waiting = [&] { lets = true; };
        request.haste->hurried = true; // it does not wait for long
        const auto opened = openArchive(std::move(request));
        return std::pair(lets, opened.readable);
    };
    QCOMPARE(letsIn(), std::pair(true, true));
    bench.wish().noteAside();
    QTRY_VERIFY(bench.wish().isNoted());
    QCOMPARE(letsIn(), std::pair(false, false));
}

void TestForgettingWish::whatIsWishedOfAnArchiveThatOpensIsCounted()
{
    WishBench bench;
    QVERIFY(bench.store());
    bench.close();
    auto earlier
        = std::make_unique<ArchiveTurn>(bench.folder(), std::make_shared<std::atomic<bool>>(true));
    bench.reopen();
    QCOMPARE(bench.wholeCalls(), 3); // it has begun to open, and waits
    bench.forget();
    QTRY_VERIFY(bench.wish().isNoted());
    earlier.reset();
    QTRY_VERIFY(!bench.told().empty());
    QVERIFY(bench.hasTold(3));
    QVERIFY(!bench.wish().isNoted());
}

void TestForgettingWish::anErrorThatIsToldIsTheEndOfIt()
{
    WishBench bench;
    QVERIFY(bench.store());
    HeldWrite held(bench.archive(), failNext);
    bench.forget();
    held.letGo();
    QTRY_VERIFY(bench.hasFailed());
    QTRY_COMPARE(AsideThread::running(), 0);
    QVERIFY(!bench.wish().isNoted());
    bench.reopen();
    QCOMPARE(bench.wholeCalls(), 3);
}

void TestForgettingWish::refusedByAnothersArchiveItIsForgotten()
{
    WishBench bench;
    QVERIFY(bench.store() && bench.isAnotherPrograms());
    Archive second(bench.folder());
    QTRY_COMPARE(second.state(), Archive::State::ReadOnly);
    ArchiveUpkeep upkeep(second, bench.clock());
    std::optional<Result<int>> told;
    const auto call
        = upkeep.forgetAll(&second, [&](const Result<int> &removed) { told = removed; });
    QTRY_VERIFY(told.has_value());
    QVERIFY(!*told);
    QTRY_COMPARE(AsideThread::running(), 0);
    QVERIFY(!bench.wish().isNoted());
    QCOMPARE(bench.wholeCalls(), 3);
}

void TestForgettingWish::whatFailsOnceLeftIsTriedAgain()
{
    WishBench bench;
    QVERIFY(bench.store());
    HeldWrite held(bench.archive(), failNext);
    bench.forget();
    const auto end = bench.archive().leave();
    bench.close();
    held.letGo();
    QTRY_VERIFY(end->isOver());
    QTRY_VERIFY(bench.hasFailed());
    QTRY_VERIFY(bench.wish().isNoted());
    bench.reopen();
    QCOMPARE(bench.wholeCalls(), 0);
    QVERIFY(!bench.wish().isNoted());
}

// Opening a pipe takes until somebody reads it.
void TestForgettingWish::G04_whoAsksDoesNotWaitForTheDisk()
{
    WishBench bench;
    QVERIFY(bench.store());
    const auto pipe = QFile::encodeName(bench.folder() + u"/archive.forgetting"_s);
    QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
    QSemaphore asked;
    std::atomic<bool> waited = false;
    const std::unique_ptr<QThread> disk(QThread::create([&] {
        waited = !asked.tryAcquire(1, test::kLongestWaitMs / 2);
        const int reader = ::open(pipe.constData(), O_RDWR | O_CLOEXEC);
        asked.acquire();
        ::close(reader);
    }));
    disk->start();
    bench.forget();
    asked.release();
    QTRY_VERIFY(bench.hasTold(3));
    asked.release();
    disk->wait();
    QVERIFY(!waited);
    QVERIFY(!bench.wish().isNoted());
    QTRY_COMPARE(AsideThread::running(), 0);
}

// However late the disk comes to it: calls that are kept by then were not asked about.
void TestForgettingWish::whatIsWithdrawnIsNotNoted()
{
    const WishBench bench;
    for (int i = 0; i < 200; ++i) {
        const auto wish = bench.wish();
        wish.noteAside();
        wish.withdrawAside();
        QTRY_COMPARE(AsideThread::running(), 0);
        QVERIFY(!wish.isNoted());
    }
}

} // namespace readback

using readback::TestForgettingWish;
READBACK_TEST_MAIN(TestForgettingWish)
#include "tst_forgettingwish.moc"
