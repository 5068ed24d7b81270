// SPDX-License-Identifier: MIT
#include "app/exporting/ExportBatch.h"

#include "app/library/TranscriptLibrary.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeSource.h"
#include "tests/support/MemoryTarget.h"
#include "tests/support/Samples.h"
#include "tests/support/TestMain.h"

using namespace Qt::StringLiterals;
using namespace readback;

namespace {

Error fullDisk()
{
    return Error::of(ErrorKind::Local, u"No space left on device."_s);
}

// One batch with its surroundings; counts the signals.
struct Run
{
    explicit Run(ExportJob job) : library(source, clock), batch(newBatch(std::move(job))) { }

    std::unique_ptr<ExportBatch> newBatch(ExportJob job)
    {
        auto made = std::make_unique<ExportBatch>(
            library, clock, std::move(job), std::make_unique<MemoryTarget>(target));
        QObject::connect(made.get(), &ExportBatch::question, made.get(),
            [this](const Error &error) { questions.push_back(error); });
        QObject::connect(
            made.get(), &ExportBatch::finished, made.get(), [this](const ExportTally &t) {
                ++finished;
                tally = t;
            });
        QObject::connect(made.get(), &ExportBatch::notSaved, made.get(),
            [this](const ExportRecord &record) { notSaved += record.id; });
        return made;
    }
    // Lets everything that can happen now happen.
    void settle()
    {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
    }
    void run()
    {
        batch->start();
        for (int i = 0; i < 3000 && !finished && questions.empty(); ++i)
            settle();
    }

    FakeClock clock;
    FakeSource source;
    TranscriptLibrary library;
    std::shared_ptr<MemoryTarget::State> target = std::make_shared<MemoryTarget::State>();
    std::vector<Error> questions;
    QStringList notSaved;
    int finished = 0;
    ExportTally tally;
    std::unique_ptr<ExportBatch> batch;
};

ExportJob jobOf(int calls)
{
    return {sampleConversations(calls), u"Sample organisation"_s};
}

// I4, and every record is there once and on the disk.
void checkSums(const Run &run, int total)
{
    QCOMPARE(run.finished, 1);
    QCOMPARE(run.tally.total, total);
    QCOMPARE(run.tally.done(), total);
    QCOMPARE(run.target->records + run.tally.savedBefore, total);
    QCOMPARE(run.target->flushed, run.target->recorded);
    for (const auto &record : std::as_const(run.target->recorded))
        QCOMPARE(record.reason.isEmpty(), record.outcome == ExportOutcome::Saved);
}

} // namespace

class TestExportBatch : public QObject
{
    Q_OBJECT
private slots:
    void E01_aFewAtATimeAtBulkPriority();
    void everyOutcomeIsRecorded();
    void E03_failTheIthRequest();
    void E03_refuseFromTheIthRequest();
    void E06_whatIsThereIsNotFetched();
    void E07_numbersOfCalls_data();
    void E07_numbersOfCalls();
    void A05_refusedClientPausesOnce();
    void L01_fullDiskPausesAndNothingIsFetchedTwice();
    void L01_anotherFolder();
    void L01_stoppedAtAFullDisk();
    void L03_targetThatCannotBeOpened();
    void manifestThatCannotBeWritten();
    void goneNetworkPauses();
    void G08_cancel_data();
    void G08_cancel();
    void P02_cancelLetsStoresFinish();
    void waitsForWhatIsNotReady();
    void R09_neverReady();
    void emptyTranscripts();
    void manifestIsWrittenOnceASecond();
    void knownOutcomesAreRecorded();
    void sentences();
};

void TestExportBatch::E01_aFewAtATimeAtBulkPriority()
{
    Run run(jobOf(500));
    run.source.hold = true;
    run.batch->start();
    while (!run.finished) {
        run.settle();
        run.source.releaseAll();
    }
    checkSums(run, 500);
    QCOMPARE(run.tally.saved, 500);
    QCOMPARE(run.source.mostHeld(), 8);
    QCOMPARE(run.source.requests(), 500);
    QCOMPARE(run.source.lastPriority(), Priority::Bulk);
    QCOMPARE(run.target->stored.size(), 500);
}

void TestExportBatch::everyOutcomeIsRecorded()
{
    Run run(jobOf(6));
    run.source.transcripts = {{u"call-0001"_s, Error::of(ErrorKind::NotReady)},
        {u"call-0002"_s, Error::of(ErrorKind::NoTranscript)},
        {u"call-0003"_s, Error::of(ErrorKind::Forbidden)},
        {u"call-0004"_s, Error::of(ErrorKind::Network)}};
    run.run();
    checkSums(run, 6);
    QCOMPARE(run.tally, (ExportTally{2, 1, 1, 2, 0, 6, 0}));
    const auto forbidden = run.target->flushed.value(u"call-0003"_s);
    QCOMPARE(forbidden.reason, describe(Error::of(ErrorKind::Forbidden)));
    QCOMPARE(forbidden.start, sampleConversation(3).start);
    run.notSaved.sort();
    QCOMPARE(run.notSaved,
        QStringList({u"call-0001"_s, u"call-0002"_s, u"call-0003"_s, u"call-0004"_s}));
}

// One failure of each kind at each request of a batch of 20: I1, I2 and I4 hold, and nothing is
// left over.
void TestExportBatch::E03_failTheIthRequest()
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
                run.batch->resume();
                while (!run.finished)
                    run.settle();
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

void TestExportBatch::E03_refuseFromTheIthRequest()
{
    for (int i = 1; i <= 20; ++i) {
        Run run(jobOf(20));
        run.source.fail = [i](int number) {
            return number >= i ? std::optional(Error::of(ErrorKind::Auth)) : std::nullopt;
        };
        run.run();
        QCOMPARE(run.questions.size(), size_t(1));
        run.batch->stop();
        while (!run.finished)
            run.settle();
        checkSums(run, 20);
        QCOMPARE(run.tally.saved, i - 1);
        QCOMPARE(run.tally.failed + run.tally.cancelled, 20 - i + 1);
        QVERIFY(run.tally.failed >= 1);
        QVERIFY(run.source.requests() <= i + 8); // no hammering
        QCOMPARE(run.batch->trouble()->kind, ErrorKind::Auth);
    }
}

void TestExportBatch::E06_whatIsThereIsNotFetched()
{
    Run run(jobOf(10));
    run.target->heldBefore = {u"call-0000"_s, u"call-0009"_s};
    run.run();
    checkSums(run, 10);
    QCOMPARE(run.tally.saved, 10);
    QCOMPARE(run.tally.savedBefore, 2);
    QCOMPARE(run.source.requests(), 8);
    QVERIFY(!run.source.asked().contains(u"call-0000"_s));
}

void TestExportBatch::E07_numbersOfCalls_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 8, 9, 20'000})
        QTest::addRow("%d", count) << count;
}

void TestExportBatch::E07_numbersOfCalls()
{
    QFETCH(int, count);
    auto job = jobOf(count);
    const auto again = job.calls;
    job.calls.insert(job.calls.end(), again.begin(), again.end());
    Run run(std::move(job));
    run.run();
    checkSums(run, count);
    QCOMPARE(run.tally.saved, count);
    QCOMPARE(run.source.requests(), count);
}

void TestExportBatch::A05_refusedClientPausesOnce()
{
    Run run(jobOf(20));
    run.source.fail = [](int number) {
        return number > 5 ? std::optional(Error::of(ErrorKind::Auth)) : std::nullopt;
    };
    run.run();
    run.settle();
    QCOMPARE(run.questions.size(), size_t(1));
    QCOMPARE(run.finished, 0);
    const int asked = run.source.requests();
    run.clock.advance(600'000);
    run.settle();
    QCOMPARE(run.source.requests(), asked);
    run.source.fail = nullptr; // signed in again
    run.batch->resume();
    while (!run.finished)
        run.settle();
    checkSums(run, 20);
    QCOMPARE(run.tally.saved, 20);
    QVERIFY(!run.batch->trouble());
}

void TestExportBatch::L01_fullDiskPausesAndNothingIsFetchedTwice()
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
        run.batch->resume();
        while (!run.finished)
            run.settle();
        checkSums(run, 20);
        QCOMPARE(run.tally.saved, 20);
        QCOMPARE(run.source.requests(), 20);
    }
}

void TestExportBatch::L01_anotherFolder()
{
    Run run(jobOf(20));
    run.target->storeError = fullDisk();
    run.target->storesUntilError = 7;
    run.run();
    run.settle();
    const auto other = std::make_shared<MemoryTarget::State>();
    run.batch->resumeInto(std::make_unique<MemoryTarget>(other));
    while (!run.finished)
        run.settle();
    QCOMPARE(run.tally.saved, 20);
    QCOMPARE(run.target->flushed.size(), 7);
    QCOMPARE(other->flushed.size(), 13);
    QVERIFY(!run.target->alive);
    QCOMPARE(run.source.requests(), 20);
}

void TestExportBatch::L01_stoppedAtAFullDisk()
{
    Run run(jobOf(20));
    run.target->storeError = fullDisk();
    run.target->storesUntilError = 7;
    run.run();
    run.batch->stop();
    while (!run.finished)
        run.settle();
    checkSums(run, 20);
    QCOMPARE(run.tally.saved, 7);
    QVERIFY(run.tally.failed >= 1);
    for (const auto &record : std::as_const(run.target->flushed)) {
        if (record.outcome != ExportOutcome::Saved)
            QCOMPARE(record.reason, describe(fullDisk()));
    }
}

void TestExportBatch::L03_targetThatCannotBeOpened()
{
    Run run(jobOf(3));
    run.target->openError = fullDisk();
    run.run();
    QCOMPARE(run.questions.size(), size_t(1));
    QCOMPARE(run.source.requests(), 0);
    run.target->openError.reset();
    run.batch->resume();
    while (!run.finished)
        run.settle();
    checkSums(run, 3);
    QCOMPARE(run.tally.saved, 3);
}

void TestExportBatch::manifestThatCannotBeWritten()
{
    Run run(jobOf(3));
    run.target->flushError = fullDisk();
    run.run();
    QCOMPARE(run.questions.size(), size_t(1));
    QCOMPARE(run.finished, 0);
    run.batch->stop();
    while (!run.finished)
        run.settle();
    QCOMPARE(run.tally.saved, 3);
    QCOMPARE(run.batch->trouble(), std::optional(fullDisk()));
}

void TestExportBatch::goneNetworkPauses()
{
    Run run(jobOf(100));
    run.source.fail = [](int number) {
        return number > 10 ? std::optional(Error::of(ErrorKind::Network)) : std::nullopt;
    };
    run.run();
    QCOMPARE(run.questions.size(), size_t(1));
    run.settle();
    QVERIFY(run.source.requests() < 40);
    run.source.fail = nullptr;
    run.batch->resume();
    while (!run.finished)
        run.settle();
    checkSums(run, 100);
    QCOMPARE(run.tally.failed, 15); // those before it was clear
}

void TestExportBatch::G08_cancel_data()
{
    QTest::addColumn<int>("after");
    for (const int after : {0, 1, 250, 499})
        QTest::addRow("%d", after) << after;
}

void TestExportBatch::G08_cancel()
{
    QFETCH(int, after);
    Run run(jobOf(500));
    run.source.hold = true;
    run.batch->start();
    while (run.batch->tally().done() < after) {
        run.settle();
        if (!run.source.held().isEmpty())
            run.source.release(run.source.held().first());
    }
    run.settle();
    run.batch->cancel();
    run.settle();
    checkSums(run, 500);
    QVERIFY(run.tally.saved >= after);
    QCOMPARE(run.tally.cancelled, 500 - run.tally.saved);
    QVERIFY(run.source.held().isEmpty()); // told the server too
    const int requests = run.source.requests();
    run.batch->cancel();
    run.source.releaseAll();
    run.settle();
    QCOMPARE(run.source.requests(), requests);
    QCOMPARE(run.finished, 1);
}

void TestExportBatch::P02_cancelLetsStoresFinish()
{
    Run run(jobOf(4));
    run.source.hold = true;
    run.batch->start();
    run.settle();
    run.source.release(u"call-0002"_s);
    QCoreApplication::sendPostedEvents(); // fetched; storing is under way, not yet reported
    run.batch->cancel();
    run.settle();
    checkSums(run, 4);
    QCOMPARE(run.target->stored.size(), run.tally.saved);
}

void TestExportBatch::waitsForWhatIsNotReady()
{
    auto job = jobOf(4);
    job.waitMs = 600'000;
    Run run(std::move(job));
    run.source.transcripts = {{u"call-0001"_s, Error::of(ErrorKind::NotReady)}};
    run.batch->start();
    run.settle();
    QCOMPARE(run.batch->tally().saved, 3);
    QCOMPARE(run.target->postponed, QStringList({u"call-0001"_s}));
    run.clock.advance(4'000);
    run.settle();
    QCOMPARE(run.source.requests(), 4);
    run.clock.advance(2'000); // the library says: after 5 s
    run.settle();
    QCOMPARE(run.source.requests(), 5);
    run.source.transcripts.clear();
    run.clock.advance(20'000);
    run.settle();
    checkSums(run, 4);
    QCOMPARE(run.tally.saved, 4);
}

void TestExportBatch::R09_neverReady()
{
    auto job = jobOf(2);
    job.waitMs = 120'000;
    Run run(std::move(job));
    run.source.transcripts = {{u"call-0001"_s, Error::of(ErrorKind::NotReady)}};
    run.batch->start();
    for (int second = 0; second < 119; ++second) {
        run.settle();
        run.clock.advance(1'000);
    }
    run.settle();
    QCOMPARE(run.finished, 0);
    run.clock.advance(1'000);
    run.settle();
    checkSums(run, 2);
    QCOMPARE(run.tally.notReady, 1);
    QVERIFY(run.source.requests() < 10);
}

void TestExportBatch::emptyTranscripts()
{
    Run run(jobOf(1));
    run.source.transcripts = {{u"call-0000"_s, sampleTranscript(u"call-0000"_s, 0)}};
    run.run();
    checkSums(run, 1);
    QCOMPARE(run.tally.noTranscript, 1);
}

void TestExportBatch::manifestIsWrittenOnceASecond()
{
    Run run(jobOf(300));
    run.source.hold = true;
    run.batch->start();
    run.settle();
    for (int i = 0; i < 200; ++i) { // two seconds
        if (!run.source.held().isEmpty())
            run.source.release(run.source.held().first());
        run.settle();
        run.clock.advance(10);
    }
    run.settle();
    QVERIFY(run.target->flushes >= 1);
    QVERIFY(run.target->flushes <= 3);
    QVERIFY(run.target->flushed.size() > 50);
}

void TestExportBatch::knownOutcomesAreRecorded()
{
    auto job = jobOf(2);
    job.known = {readback::notSaved(sampleConversation(1), Error::of(ErrorKind::NotFound))};
    Run run(std::move(job));
    run.run();
    checkSums(run, 2);
    QCOMPARE(run.tally.failed, 1);
    QCOMPARE(run.source.requests(), 1);
}

void TestExportBatch::sentences()
{
    QCOMPARE(
        sentenceFor(ExportTally{12, 2, 0, 1, 0, 15}), u"12 saved, 1 failed, 2 not ready of 15"_s);
    QCOMPARE(sentenceFor(ExportTally{1, 0, 3, 0, 4, 8}),
        u"1 saved, 0 failed, 0 not ready, 3 without a transcript, 4 cancelled of 8"_s);
}

READBACK_TEST_MAIN(TestExportBatch)
#include "tst_exportbatch.moc"
