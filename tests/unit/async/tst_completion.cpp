// SPDX-License-Identifier: MIT
#include "app/async/Completion.h"
#include "tests/support/TestMain.h"

#include <QPointer>
#include <QThread>

#include <memory>
#include <optional>
#include <thread>
#include <vector>

using namespace readback;
using namespace Qt::StringLiterals;

// What every asynchronous call promises (I1, I2).
class TestCompletion : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_outcomes.clear();
        m_context = std::make_unique<QObject>();
    }
    void I1_outcomeIsQueuedAndSingle();
    void I1_producerThatGoesAbandons();
    void I1_lastCopyCounts();
    void I1_finishFromManyThreads();
    void I2_nothingAfterCancel();
    void I2_nothingAfterContextDied();
    void I2_cancelBetweenFinishAndDelivery();
    void I2_dropAndReassignCancel();
    void I2_cancelAgainstFinishOnAnotherThread();
    void cancelIsToldOnceAndOnlyBeforeFinish();
    void contextDeathIsACancel();
    void childrenGoWithTheCall();
    void childrenOfAnEndedCallAreRefused();
    void reportsComeBeforeTheOutcome();
    void reportsStopWithTheCall();
    void callbackMayDropItsHandle();
    void callbackMayDestroyTheContext();
    void callbackIsLetGoOnItsOwnThread();
    void callbackIsLetGoAfterTheOutcome();
    void moveOnlyHandles();

private:
    Completion<int> make()
    {
        return Completion<int>(
            m_context.get(), [this](const Result<int> &result) { m_outcomes.push_back(result); });
    }
    static void spin()
    {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }

    std::unique_ptr<QObject> m_context;
    std::vector<Result<int>> m_outcomes;
};

void TestCompletion::I1_outcomeIsQueuedAndSingle()
{
    const auto completion = make();
    const CallHandle handle = completion.handle();
    completion.finish(1);
    completion.finish(2);
    completion.finish(Error::of(ErrorKind::Network));
    QVERIFY(m_outcomes.empty());
    QVERIFY(handle.isActive());
    spin();
    QCOMPARE(m_outcomes.size(), size_t(1));
    QCOMPARE(*m_outcomes[0], 1);
    QVERIFY(!handle.isActive());
    completion.finish(3);
    spin();
    QCOMPARE(m_outcomes.size(), size_t(1));
}

void TestCompletion::I1_producerThatGoesAbandons()
{
    CallHandle handle;
    {
        const auto completion = make();
        handle = completion.handle();
    }
    QVERIFY(m_outcomes.empty());
    spin();
    QCOMPARE(m_outcomes.size(), size_t(1));
    QCOMPARE(m_outcomes[0].error().kind, ErrorKind::Abandoned);
}

void TestCompletion::I1_lastCopyCounts()
{
    auto first = std::make_optional(make());
    const CallHandle handle = first->handle();
    auto second = first;
    first.reset();
    spin();
    QVERIFY(m_outcomes.empty());
    second.reset();
    spin();
    QCOMPARE(m_outcomes.size(), size_t(1));
}

void TestCompletion::I1_finishFromManyThreads()
{
    for (int round = 0; round < 50; ++round) {
        m_outcomes.clear();
        CallHandle handle;
        std::vector<std::thread> threads;
        {
            const auto completion = make();
            handle = completion.handle();
            for (int i = 0; i < 3; ++i)
                threads.emplace_back([completion, i] { completion.finish(i); });
        }
        for (auto &thread : threads)
            thread.join();
        spin();
        QCOMPARE(m_outcomes.size(), size_t(1));
        QVERIFY(m_outcomes[0].ok());
    }
}

void TestCompletion::I2_nothingAfterCancel()
{
    const auto completion = make();
    CallHandle handle = completion.handle();
    handle.cancel();
    QVERIFY(completion.isCancelled());
    QVERIFY(!handle.isActive());
    completion.finish(1);
    spin();
    QVERIFY(m_outcomes.empty());
}

void TestCompletion::I2_nothingAfterContextDied()
{
    const auto completion = make();
    const CallHandle handle = completion.handle();
    completion.finish(1);
    m_context.reset();
    QVERIFY(!handle.isActive());
    spin();
    QVERIFY(m_outcomes.empty());
}

void TestCompletion::I2_cancelBetweenFinishAndDelivery()
{
    const auto completion = make();
    CallHandle handle = completion.handle();
    completion.finish(1);
    handle.cancel();
    spin();
    QVERIFY(m_outcomes.empty());
}

void TestCompletion::I2_dropAndReassignCancel()
{
    const auto first = make();
    const auto second = make();
    {
        CallHandle handle = first.handle();
        handle = second.handle();
        QVERIFY(first.isCancelled());
        QVERIFY(!second.isCancelled());
    }
    QVERIFY(second.isCancelled());
    second.finish(1);
    spin();
    QVERIFY(m_outcomes.empty());
}

void TestCompletion::I2_cancelAgainstFinishOnAnotherThread()
{
    for (int round = 0; round < 200; ++round) {
        const auto completion = make();
        CallHandle handle = completion.handle();
        std::thread other([completion] { completion.finish(1); });
        handle.cancel();
        other.join();
        spin();
        QVERIFY(m_outcomes.empty());
    }
}

void TestCompletion::cancelIsToldOnceAndOnlyBeforeFinish()
{
    int told = 0;
    const auto completion = make();
    CallHandle handle = completion.handle();
    completion.onCancel([&] { ++told; });
    handle.cancel();
    handle.cancel();
    QCOMPARE(told, 1);

    const auto finished = make();
    CallHandle other = finished.handle();
    finished.onCancel([&] { ++told; });
    finished.finish(1);
    other.cancel();
    QCOMPARE(told, 1);

    completion.onCancel([&] { ++told; }); // too late
    spin();
    QCOMPARE(told, 1);
}

void TestCompletion::contextDeathIsACancel()
{
    bool told = false;
    const auto completion = make();
    const CallHandle handle = completion.handle();
    completion.onCancel([&] { told = true; });
    m_context.reset();
    QVERIFY(told);
    QVERIFY(completion.isCancelled());
}

void TestCompletion::childrenGoWithTheCall()
{
    const auto parent = make();
    CallHandle handle = parent.handle();
    const auto child = make();
    const auto other = make();
    parent.hold(child.handle());
    handle.cancel();
    QVERIFY(child.isCancelled());

    const auto finished = make();
    const CallHandle kept = finished.handle();
    finished.hold(other.handle());
    finished.finish(1);
    QVERIFY(!other.isCancelled());
    spin();
    QVERIFY(other.isCancelled());
    QCOMPARE(m_outcomes.size(), size_t(1));
}

void TestCompletion::childrenOfAnEndedCallAreRefused()
{
    const auto parent = make();
    parent.handle().cancel();
    const auto child = make();
    parent.hold(child.handle());
    QVERIFY(child.isCancelled());
}

void TestCompletion::reportsComeBeforeTheOutcome()
{
    QStringList order;
    const Completion<int> completion(
        m_context.get(), [&](const Result<int> &) { order.append(u"outcome"_s); });
    const CallHandle handle = completion.handle();
    completion.report([&] { order.append(u"one"_s); });
    completion.report([&] { order.append(u"two"_s); });
    completion.finish(1);
    completion.report([&] { order.append(u"late"_s); });
    QVERIFY(order.isEmpty());
    spin();
    QCOMPARE(order, QStringList({u"one"_s, u"two"_s, u"outcome"_s}));
}

void TestCompletion::reportsStopWithTheCall()
{
    int reports = 0;
    const auto completion = make();
    CallHandle handle = completion.handle();
    completion.report([&] { ++reports; });
    handle.cancel();
    completion.report([&] { ++reports; });
    spin();
    QCOMPARE(reports, 0);
}

void TestCompletion::callbackMayDropItsHandle()
{
    int calls = 0;
    CallHandle handle;
    const Completion<int> completion(m_context.get(), [&](const Result<int> &) {
        handle = {};
        ++calls;
    });
    handle = completion.handle();
    completion.finish(1);
    spin();
    QCOMPARE(calls, 1);
}

void TestCompletion::callbackMayDestroyTheContext()
{
    int calls = 0;
    const Completion<int> completion(m_context.get(), [&](const Result<int> &) {
        m_context.reset();
        ++calls;
    });
    const CallHandle handle = completion.handle();
    completion.finish(1);
    spin();
    QCOMPARE(calls, 1);
}

// A cancelled call whose worker is the last to let go: what the callback captured is the asker's.
void TestCompletion::callbackIsLetGoOnItsOwnThread()
{
    QThread *letGoOn = nullptr;
    struct Captured
    {
        QThread **where;
        ~Captured() { *where = QThread::currentThread(); }
    };
    auto captured = std::make_shared<Captured>(Captured{&letGoOn});
    letGoOn = nullptr;
    auto completion = std::make_optional(Completion<int>(m_context.get(),
        [captured = std::move(captured)](const Result<int> &) { Q_UNUSED(captured); }));
    CallHandle handle = completion->handle();
    handle.cancel();
    QCOMPARE(letGoOn, QThread::currentThread());
    std::thread([&] { completion.reset(); }).join();
    spin();
}

void TestCompletion::callbackIsLetGoAfterTheOutcome()
{
    auto captured = std::make_shared<int>(1);
    const std::weak_ptr<int> watch = captured;
    const Completion<int> completion(m_context.get(),
        [captured = std::move(captured)](const Result<int> &) { Q_UNUSED(captured); });
    const CallHandle handle = completion.handle();
    completion.finish(1);
    spin();
    QVERIFY(watch.expired());
}

void TestCompletion::moveOnlyHandles()
{
    static_assert(!std::is_copy_constructible_v<CallHandle>);
    const auto completion = make();
    CallHandle first = completion.handle();
    const CallHandle second = std::move(first);
    QVERIFY(second.isActive());
    QVERIFY(!completion.isCancelled());
    QVERIFY(!CallHandle().isActive());
}

READBACK_TEST_MAIN(TestCompletion)
#include "tst_completion.moc"
