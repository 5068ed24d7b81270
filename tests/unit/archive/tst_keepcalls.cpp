// SPDX-License-Identifier: MIT
#include "app/library/kept/KeepCalls.h"

#include "tests/unit/archive/ArchivedLibraryTest.h"

#include <QScopeGuard>
#include <QSemaphore>

namespace readback {

class TestKeepCalls : public test::ArchivedLibraryTest
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void fetchesWhatIsNotKept();
    void goesOnWhereItStopped();
    void stopsWhereItIsHopeless();
    void keepsWhatWasInMemoryOnly();
    void D02_aRefusalBeforeTheAnswerIsCountedOnce();
    void D02_aRefusalOfAnotherCallIsNotCounted();
    void keepsAnewWhatTheLimitsTook();

private:
    // From now on nothing more is taken by the disk; released at the end.
    void fillTheDisksQueue();
    void drain() { m_held->release(kWaiting); }

    static constexpr int kWaiting = 80; // more than the archive has room for
    std::shared_ptr<QSemaphore> m_held;
};

void TestKeepCalls::fillTheDisksQueue()
{
    m_held = std::make_shared<QSemaphore>();
    for (int i = 0; i < kWaiting; ++i)
        bench->archive().write<int>(
            this,
            [held = m_held](Database &) {
                held->acquire();
                return 0;
            },
            [](const Result<int> &) {});
    QVERIFY(!bench->archive().hasRoom());
}

void TestKeepCalls::fetchesWhatIsNotKept()
{
    source->transcripts.insert(calls[1].id, Error::of(ErrorKind::NotReady));
    source->transcripts.insert(calls[2].id, Error::of(ErrorKind::NoTranscript));
    source->transcripts.insert(calls[3].id, Error::of(ErrorKind::Forbidden));
    QVERIFY(fetch(calls[0]));
    QVERIFY(waitForKept(1));
    KeepCalls keep(*library, *kept, *clock, job());
    QSignalSpy finished(&keep, &KeepCalls::finished);
    keep.start();
    QVERIFY(test::waitUntil([&] { return finished.size() == 1; }));
    QVERIFY(waitForKept(7));
    QCOMPARE(source->lastPriority(), Priority::Bulk);
    QCOMPARE(keep.counts(), (KeepCalls::Counts{6, 1, 1, 1, 1}));
    QCOMPARE(keep.done(), calls.size());
}

void TestKeepCalls::goesOnWhereItStopped()
{
    source->hold = true;
    {
        KeepCalls keep(*library, *kept, *clock, job());
        QSignalSpy finished(&keep, &KeepCalls::finished);
        keep.start();
        QVERIFY(test::waitUntil([&] { return source->held().size() == 4; }));
        source->releaseAll();
        QVERIFY(waitForKept(4));
        keep.cancel();
        QCOMPARE(finished.size(), 1);
        QVERIFY(keep.done() < keep.total());
    }
    restart();
    source->hold = false;
    const auto before = source->asked().size();
    KeepCalls keep(*library, *kept, *clock, job());
    QSignalSpy finished(&keep, &KeepCalls::finished);
    keep.start();
    QVERIFY(test::waitUntil([&] { return finished.size() == 1; }));
    QCOMPARE(keep.counts(), (KeepCalls::Counts{6, 4, 0, 0, 0}));
    QCOMPARE(source->asked().size(), before + 6);
}

void TestKeepCalls::stopsWhereItIsHopeless()
{
    source->fail = [](int) { return Error::of(ErrorKind::Network); };
    KeepCalls keep(*library, *kept, *clock, job());
    std::optional<Error> stopped;
    connect(&keep, &KeepCalls::finished, this,
        [&](const std::optional<Error> &error) { stopped = error; });
    keep.start();
    QVERIFY(test::waitUntil([&] { return stopped.has_value(); }));
    QCOMPARE(stopped->kind, ErrorKind::Network);
    QCOMPARE(keep.counts().failed, 3);
}

void TestKeepCalls::keepsWhatWasInMemoryOnly()
{
    kept->setKeeping(false);
    QVERIFY(fetch(calls[0]));
    kept->setKeeping(true);
    calls.resize(1);
    KeepCalls keep(*library, *kept, *clock, job());
    keep.start();
    QVERIFY(waitForKept(1));
    QCOMPARE(source->asked().size(), 1);
}

void TestKeepCalls::D02_aRefusalBeforeTheAnswerIsCountedOnce()
{
    fillTheDisksQueue();
    const auto guard = qScopeGuard([this] { drain(); });
    calls.resize(1);
    KeepCalls keep(*library, *kept, *clock, job());
    QSignalSpy finished(&keep, &KeepCalls::finished);
    keep.start();
    QVERIFY(test::waitUntil([&] { return finished.size() == 1; }));
    QCOMPARE(keep.counts(), (KeepCalls::Counts{0, 0, 0, 0, 1}));
}

// That which a person opens meanwhile.
void TestKeepCalls::D02_aRefusalOfAnotherCallIsNotCounted()
{
    fillTheDisksQueue();
    const auto guard = qScopeGuard([this] { drain(); });
    const auto other = calls[1];
    calls.resize(1);
    source->hold = true;
    KeepCalls keep(*library, *kept, *clock, job());
    QSignalSpy finished(&keep, &KeepCalls::finished);
    keep.start();
    ask(other);
    QVERIFY(test::waitUntil([&] { return source->held().size() == 2; }));
    QVERIFY(source->release(other.id));
    QVERIFY(test::waitUntil([&] { return finished.size() == 1; }));
    QCOMPARE(keep.counts(), KeepCalls::Counts());
}

// It is in memory still, and was kept in this run.
void TestKeepCalls::keepsAnewWhatTheLimitsTook()
{
    calls.resize(1);
    QVERIFY(fetch(calls[0]));
    QVERIFY(waitForKept(1));
    clock->advance(qint64(100) * 86'400'000);
    std::optional<Result<int>> removed;
    const auto limits
        = kept->applyLimits(30, 0, this, [&](const Result<int> &result) { removed = result; });
    QVERIFY(test::waitUntil([&] { return removed.has_value(); }));
    QCOMPARE(removed->value(), 1);
    KeepCalls keep(*library, *kept, *clock, job());
    keep.start();
    QVERIFY(waitForKept(2));
    QCOMPARE(keep.counts(), (KeepCalls::Counts{1, 0, 0, 0, 0}));
}

} // namespace readback

READBACK_TEST_MAIN(readback::TestKeepCalls)
#include "tst_keepcalls.moc"
