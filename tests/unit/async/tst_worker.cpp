// SPDX-License-Identifier: MIT
#include "app/async/SystemClock.h"
#include "app/async/Worker.h"
#include "tests/support/FakeClock.h"
#include "tests/support/TestMain.h"

#include <QSemaphore>
#include <QThread>

#include <atomic>
#include <new>
#include <optional>

using namespace readback;

// Work on the pool, and the two clocks.
class TestWorker : public QObject
{
    Q_OBJECT
private slots:
    void resultComesBackToTheContextsThread();
    void P05_exceptionsBecomeErrors();
    void cancelledWorkIsSkippedOrDropped();
    void I10_aHangingDiskKeepsNothingElseWaiting();
    void systemClockFiresInOrderAndNeverEarly();
    void systemClockForgetsDeadContexts();
    void systemClockBearsTimersThatMakeTimers();
    void fakeClockFiresInOrder();
};

void TestWorker::resultComesBackToTheContextsThread()
{
    std::optional<Result<int>> outcome;
    QThread *workedOn = nullptr;
    QThread *toldOn = nullptr;
    const CallHandle handle = runOnWorker<int>(
        this,
        [&] {
            workedOn = QThread::currentThread();
            return Result<int>(42);
        },
        [&](const Result<int> &result) {
            toldOn = QThread::currentThread();
            outcome = result;
        });
    QTRY_VERIFY(outcome);
    QCOMPARE(outcome->value(), 42);
    QVERIFY(workedOn != QThread::currentThread());
    QCOMPARE(toldOn, QThread::currentThread());
}

void TestWorker::P05_exceptionsBecomeErrors()
{
    std::vector<ErrorKind> kinds;
    const auto done = [&](const Result<int> &result) { kinds.push_back(result.error().kind); };
    const CallHandle first = runOnWorker<int>(
        this, []() -> Result<int> { throw std::bad_alloc(); }, done);
    const CallHandle second = runOnWorker<int>(
        this, []() -> Result<int> { throw 1; }, done);
    QTRY_COMPARE(kinds.size(), size_t(2));
    QCOMPARE(kinds[0], ErrorKind::Protocol);
    QCOMPARE(kinds[1], ErrorKind::Protocol);
}

void TestWorker::cancelledWorkIsSkippedOrDropped()
{
    std::atomic<int> told = 0;
    for (int i = 0; i < 50; ++i)
        runOnWorker<int>(
            this, [] { return Result<int>(1); }, [&](const Result<int> &) { ++told; });
    workerPool(Workload::Processor).waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(told, 0);
}

void TestWorker::I10_aHangingDiskKeepsNothingElseWaiting()
{
    QSemaphore disk;
    std::vector<CallHandle> stuck;
    int written = 0;
    for (int i = 0; i < 50; ++i)
        stuck.push_back(runOnDisk<int>(
            this,
            [&disk] {
                disk.acquire();
                return Result<int>(1);
            },
            [&written](const Result<int> &) { ++written; }));
    int worked = 0;
    std::vector<CallHandle> work;
    for (int i = 0; i < 10; ++i)
        work.push_back(runOnWorker<int>(
            this, [] { return Result<int>(1); }, [&worked](const Result<int> &) { ++worked; }));
    const bool wentOn = test::waitUntil([&worked] { return worked == 10; });
    // Nor is Qt's own pool held up, with which windows are painted.
    QCOMPARE(QThreadPool::globalInstance()->activeThreadCount(), 0);
    QCOMPARE(written, 0);
    disk.release(50);
    QTRY_COMPARE(written, 50);
    QVERIFY(wentOn);
}

void TestWorker::systemClockFiresInOrderAndNeverEarly()
{
    SystemClock clock;
    const qint64 start = clock.monotonicMs();
    QList<int> order;
    QList<qint64> times;
    for (const int ms : {30, 0, 10, 20, 10}) {
        clock.after(ms, this, [&, ms] {
            order.append(ms);
            times.append(clock.monotonicMs() - start);
        });
    }
    QVERIFY(order.isEmpty());
    QTRY_COMPARE(order, QList<int>({0, 10, 10, 20, 30}));
    for (qsizetype i = 0; i < order.size(); ++i)
        QVERIFY(times[i] >= order[i]);
}

void TestWorker::systemClockForgetsDeadContexts()
{
    SystemClock clock;
    int fired = 0;
    auto context = std::make_unique<QObject>();
    clock.after(5, context.get(), [&] { ++fired; });
    clock.after(10, this, [&] { fired += 10; });
    context.reset();
    QTRY_COMPARE(fired, 10);
}

void TestWorker::systemClockBearsTimersThatMakeTimers()
{
    SystemClock clock;
    int fired = 0;
    std::function<void()> again = [&] {
        if (++fired < 5)
            clock.after(0, this, again);
    };
    clock.after(1, this, again);
    QTRY_COMPARE(fired, 5);
}

void TestWorker::fakeClockFiresInOrder()
{
    FakeClock clock;
    QList<qint64> fired;
    for (const qint64 ms : {300, 100, 200})
        clock.after(ms, this, [&] { fired.append(clock.monotonicMs()); });
    clock.advance(99);
    QVERIFY(fired.isEmpty());
    clock.advance(150);
    QCOMPARE(fired, QList<qint64>({100, 200}));
    const QDateTime before = clock.now();
    clock.shiftWallClock(600'000);
    QCOMPARE(before.msecsTo(clock.now()), 600'000);
    QCOMPARE(clock.monotonicMs(), 249);
}

READBACK_TEST_MAIN(TestWorker)
#include "tst_worker.moc"
