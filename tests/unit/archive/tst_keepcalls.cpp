// SPDX-License-Identifier: MIT
#include "app/library/kept/KeepCalls.h"

#include "tests/unit/archive/ArchivedLibraryTest.h"

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
};

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

} // namespace readback

READBACK_TEST_MAIN(readback::TestKeepCalls)
#include "tst_keepcalls.moc"
