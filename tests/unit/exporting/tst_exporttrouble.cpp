// SPDX-License-Identifier: MIT
#include "tests/unit/exporting/BatchRun.h"

using namespace readback;

// A batch whose server, disk or folder fails it: nothing is lost, nothing is done twice.
class TestExportTrouble : public QObject
{
    Q_OBJECT
private slots:
    void E03_failTheIthRequest();
    void E03_refuseFromTheIthRequest();
    void A05_refusedClientPausesOnce();
    void A05_refusalsFromBeforeTheAnswerAskNothingMore();
    void L01_fullDiskPausesAndNothingIsFetchedTwice();
    void L01_failuresFromBeforeTheAnswerAskNothingMore();
    void L01_anotherFolder();
    void L01_stoppedAtAFullDisk();
    void L03_targetThatCannotBeOpened();
    void manifestThatCannotBeWritten();
    void goneNetworkPauses();
    void P02_onceCancelledItDoesWithoutTheLibrary();
};

// One failure of each kind at each request of a batch of 20: I1, I2 and I4 hold, and nothing is
// left over.
void TestExportTrouble::E03_failTheIthRequest()
{
    for (const auto kind : {ErrorKind::Network, ErrorKind::NotReady, ErrorKind::Protocol,
             ErrorKind::Abandoned, ErrorKind::Auth}) {
        for (int i = 1; i <= 60; ++i) {
            Run run(jobOf(20));
            run.source.fail = [i, kind](int number) {
                return number == i ? std::optional(Error::of(kind)) : std::nullopt;
            };
            run.run();
            if (kind == ErrorKind::Auth && i <= 20) {
                QCOMPARE(run.questions.size(), size_t(1));
                QVERIFY(run.batch->isPaused());
                run.questions.clear();
                run.resume();
            }
            checkSums(run, 20);
            const bool fails = i <= 20 && kind != ErrorKind::Auth;
            QCOMPARE(run.tally.saved, fails ? 19 : 20);
            QVERIFY(run.questions.empty());
            QVERIFY(run.source.held().isEmpty());
            run.batch.reset();
            QVERIFY(!run.target->alive);
            run.clock.advance(3'600'000); // nothing of the batch is left to fire
            QCOMPARE(run.clock.pendingTimers(), 0);
            QCOMPARE(run.finished, 1);
        }
    }
}

void TestExportTrouble::E03_refuseFromTheIthRequest()
{
    for (int i = 1; i <= 20; ++i) {
        Run run(jobOf(20));
        run.failFrom(i, ErrorKind::Auth);
        run.run();
        QCOMPARE(run.questions.size(), size_t(1));
        run.stop();
        checkSums(run, 20);
        QCOMPARE(run.tally.saved, i - 1);
        QCOMPARE(run.tally.failed + run.tally.cancelled, 20 - i + 1);
        QVERIFY(run.tally.failed >= 1);
        QVERIFY(run.source.requests() <= i + 8); // no hammering
        QCOMPARE(run.batch->trouble()->kind, ErrorKind::Auth);
    }
}

void TestExportTrouble::A05_refusedClientPausesOnce()
{
    Run run(jobOf(20));
    run.failFrom(6, ErrorKind::Auth);
    run.run();
    run.settle();
    QCOMPARE(run.questions.size(), size_t(1));
    QCOMPARE(run.finished, 0);
    const int asked = run.source.requests();
    run.clock.advance(600'000);
    run.settle();
    QCOMPARE(run.source.requests(), asked);
    run.source.fail = nullptr; // signed in again
    run.resume();
    checkSums(run, 20);
    QCOMPARE(run.tally.saved, 20);
    QVERIFY(!run.batch->trouble());
}

void TestExportTrouble::A05_refusalsFromBeforeTheAnswerAskNothingMore()
{
    Run run(jobOf(20));
    run.source.hold = true;
    run.failFrom(1, ErrorKind::Auth);
    run.batch->start();
    run.settle();
    const auto underWay = run.source.held();
    QVERIFY(underWay.size() > 1);
    QVERIFY(run.source.release(underWay.front()));
    run.settle();
    QCOMPARE(run.questions.size(), size_t(1));
    run.batch->resume(); // signed in again, while the others still wait for their answers
    for (const auto &id : underWay.mid(1))
        QVERIFY(run.source.release(id));
    run.source.fail = nullptr;
    run.source.hold = false;
    run.settle();
    run.source.releaseAll();
    run.finish();
    QCOMPARE(run.questions.size(), size_t(1));
    checkSums(run, 20);
    QCOMPARE(run.tally.saved, 20);
}

void TestExportTrouble::L01_fullDiskPausesAndNothingIsFetchedTwice()
{
    for (int i = 0; i < 20; ++i) {
        Run run(jobOf(20));
        run.target->storeError = fullDisk();
        run.target->storesUntilError = i;
        run.run();
        run.settle();
        QCOMPARE(run.questions.size(), size_t(1));
        QCOMPARE(run.questions[0], fullDisk());
        QVERIFY(run.batch->isPaused());
        run.target->storeError.reset();
        run.resume();
        checkSums(run, 20);
        QCOMPARE(run.tally.saved, 20);
        QCOMPARE(run.source.requests(), 20);
    }
}

void TestExportTrouble::L01_failuresFromBeforeTheAnswerAskNothingMore()
{
    Run run(jobOf(3));
    run.target->isSlow = true;
    run.batch->start();
    QTRY_COMPARE(run.target->slow.size(), size_t(3));
    run.target->failOldest(fullDisk());
    QTRY_COMPARE(run.questions.size(), size_t(1));
    run.target->isSlow = false;
    run.batch->resume();
    run.target->failOldest(fullDisk()); // the disk was full when they began
    run.target->failOldest(fullDisk());
    run.finish();
    QCOMPARE(run.questions.size(), size_t(1));
    checkSums(run, 3);
    QCOMPARE(run.tally.saved, 3);
    QCOMPARE(run.source.requests(), 3);
}

void TestExportTrouble::L01_anotherFolder()
{
    Run run(jobOf(20));
    run.target->storeError = fullDisk();
    run.target->storesUntilError = 7;
    run.run();
    run.settle();
    const auto other = std::make_shared<MemoryTarget::State>();
    run.batch->resumeInto(std::make_unique<MemoryTarget>(other));
    run.finish();
    QCOMPARE(run.tally.saved, 20);
    QCOMPARE(run.target->flushed.size(), 7);
    QCOMPARE(other->flushed.size(), 13);
    QVERIFY(!run.target->alive);
    QCOMPARE(run.source.requests(), 20);
}

void TestExportTrouble::L01_stoppedAtAFullDisk()
{
    Run run(jobOf(20));
    run.target->storeError = fullDisk();
    run.target->storesUntilError = 7;
    run.run();
    run.stop();
    checkSums(run, 20);
    QCOMPARE(run.tally.saved, 7);
    QVERIFY(run.tally.failed >= 1);
    for (const auto &record : std::as_const(run.target->flushed)) {
        if (record.outcome != ExportOutcome::Saved)
            QCOMPARE(record.reason, describe(fullDisk()));
    }
}

void TestExportTrouble::L03_targetThatCannotBeOpened()
{
    Run run(jobOf(3));
    run.target->openError = fullDisk();
    run.run();
    QCOMPARE(run.questions.size(), size_t(1));
    QCOMPARE(run.source.requests(), 0);
    run.target->openError.reset();
    run.resume();
    checkSums(run, 3);
    QCOMPARE(run.tally.saved, 3);
}

void TestExportTrouble::manifestThatCannotBeWritten()
{
    Run run(jobOf(3));
    run.target->flushError = fullDisk();
    run.run();
    QCOMPARE(run.questions.size(), size_t(1));
    QCOMPARE(run.finished, 0);
    run.stop();
    QCOMPARE(run.tally.saved, 3);
    QCOMPARE(run.batch->trouble(), std::optional(fullDisk()));
}

void TestExportTrouble::goneNetworkPauses()
{
    Run run(jobOf(100));
    run.failFrom(11, ErrorKind::Network);
    run.run();
    QCOMPARE(run.questions.size(), size_t(1));
    run.settle();
    QVERIFY(run.source.requests() < 40);
    run.source.fail = nullptr;
    run.resume();
    checkSums(run, 100);
    QCOMPARE(run.tally.failed, 15); // those before it was clear
}

// Another profile is opened while a file is being written.
void TestExportTrouble::P02_onceCancelledItDoesWithoutTheLibrary()
{
    FakeClock clock;
    FakeSource source;
    auto library = std::make_unique<TranscriptLibrary>(source, clock);
    const auto target = std::make_shared<MemoryTarget::State>();
    auto job = jobOf(4);
    job.atOnce = 1;
    target->isSlow = true;
    target->heldBefore = {job.calls[3].id};
    ExportBatch batch(*library, clock, job, std::make_unique<MemoryTarget>(target));
    std::optional<ExportTally> ended;
    connect(&batch, &ExportBatch::finished, this, [&](const ExportTally &tally) { ended = tally; });
    batch.start();
    QTRY_COMPARE(target->slow.size(), size_t(1));
    batch.cancel();
    library.reset();
    target->failOldest(Error::of(ErrorKind::Protocol));
    QTRY_VERIFY(ended.has_value());
    QCOMPARE(ended->done(), 4);
    QCOMPARE(ended->savedBefore, 1);
    QCOMPARE(ended->failed, 1);
    QCOMPARE(ended->cancelled, 2);
}

READBACK_TEST_MAIN(TestExportTrouble)
#include "tst_exporttrouble.moc"
