// SPDX-License-Identifier: MIT
#include "app/async/LatestQueue.h"
#include "tests/support/TestMain.h"

#include <QSemaphore>

#include <atomic>

using namespace readback;

class TestLatestQueue : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void tellsWhatWasAskedFor();
    void G09_onlyTheNewestIsToldAndOneRuns();
    void G09_theRunningJobIsAskedToStop();
    void cancelledNothingIsTold();
    void asksAgainFromTheOutcome();
    void endsWithItsContext();

private:
    // A job that waits to be let go, or to be stopped.
    LatestQueue<int>::Work job(int result)
    {
        return [this, result](const std::atomic<bool> &stop) {
            const int now = ++m_running;
            m_most = std::max(m_most.load(), now);
            ++m_started;
            while (!stop && !m_gate.tryAcquire(1, 1)) { }
            m_stopped += stop ? 1 : 0;
            --m_running;
            return Result<int>(result);
        };
    }
    Callback<int> note()
    {
        return [this](const Result<int> &result) { m_told.push_back(result.value()); };
    }

    std::unique_ptr<QObject> m_context;
    std::unique_ptr<LatestQueue<int>> m_queue;
    QSemaphore m_gate;
    std::atomic<int> m_running;
    std::atomic<int> m_most;
    std::atomic<int> m_started;
    std::atomic<int> m_stopped;
    std::vector<int> m_told;
};

void TestLatestQueue::init()
{
    m_queue.reset();
    m_context = std::make_unique<QObject>();
    m_queue = std::make_unique<LatestQueue<int>>(m_context.get());
    m_gate.tryAcquire(m_gate.available());
    m_running = m_most = m_started = m_stopped = 0;
    m_told.clear();
}

void TestLatestQueue::tellsWhatWasAskedFor()
{
    QVERIFY(!m_queue->isBusy());
    m_queue->ask(job(1), note());
    QVERIFY(m_queue->isBusy());
    m_gate.release();
    QTRY_COMPARE(m_told, std::vector<int>{1});
    QVERIFY(!m_queue->isBusy());
    QCOMPARE(m_stopped, 0);
}

void TestLatestQueue::G09_onlyTheNewestIsToldAndOneRuns()
{
    for (int i = 0; i < 100; ++i) {
        m_queue->ask(job(i), note());
        if (i % 10 == 0)
            QCoreApplication::processEvents();
    }
    m_gate.release(100);
    QTRY_VERIFY(!m_queue->isBusy());
    QCOMPARE(m_told, std::vector<int>{99});
    QCOMPARE(m_most, 1);
    QVERIFY(m_started < 20);
}

void TestLatestQueue::G09_theRunningJobIsAskedToStop()
{
    m_queue->ask(job(1), note());
    QTRY_COMPARE(m_started, 1);
    m_queue->ask(job(2), note());
    QTRY_COMPARE(m_started, 2); // without anybody letting go of the first
    QCOMPARE(m_stopped, 1);
    m_gate.release();
    QTRY_COMPARE(m_told, std::vector<int>{2});
}

void TestLatestQueue::cancelledNothingIsTold()
{
    m_queue->ask(job(1), note());
    QTRY_COMPARE(m_started, 1);
    m_queue->ask(job(2), note());
    m_queue->cancel();
    QVERIFY(!m_queue->isBusy());
    QTRY_COMPARE(m_running, 0);
    m_gate.release();
    m_queue->ask(job(3), note());
    QTRY_COMPARE(m_told, std::vector<int>{3});
    QCOMPARE(m_started, 2);
}

void TestLatestQueue::asksAgainFromTheOutcome()
{
    m_gate.release(2);
    m_queue->ask(job(1), [this](const Result<int> &) { m_queue->ask(job(2), note()); });
    QTRY_COMPARE(m_told, std::vector<int>{2});
    // And may end with it.
    m_gate.release();
    m_queue->ask(job(3), [this](const Result<int> &) { m_queue.reset(); });
    QTRY_VERIFY(!m_queue);
}

void TestLatestQueue::endsWithItsContext()
{
    m_queue->ask(job(1), note());
    QTRY_COMPARE(m_started, 1);
    m_queue.reset();
    m_context.reset();
    QTRY_COMPARE(m_stopped, 1);
    QCoreApplication::processEvents();
    QVERIFY(m_told.empty());
}

READBACK_TEST_MAIN(TestLatestQueue)
#include "tst_latestqueue.moc"
