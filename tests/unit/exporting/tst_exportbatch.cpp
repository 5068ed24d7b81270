// SPDX-License-Identifier: MIT
#include "app/exporting/ReadingMark.h"
#include "app/text/SwappedSides.h"
#include "tests/unit/exporting/BatchRun.h"

using namespace readback;

// What a batch asks for, saves, records and says.
class TestExportBatch : public QObject
{
    Q_OBJECT
private slots:
    void E01_aFewAtATimeAtBulkPriority();
    void everyOutcomeIsRecorded();
    void E06_whatIsThereIsNotFetched();
    void E06_whatIsReadInAnotherWayIsFetched();
    void E06_whatIsThereIsSavedWhereverItStops();
    void E07_numbersOfCalls_data();
    void E07_numbersOfCalls();
    void G08_cancel_data();
    void G08_cancel();
    void P02_cancelLetsStoresFinish();
    void waitsForWhatIsNotReady();
    void R09_neverReady();
    void emptyTranscripts();
    void manifestIsWrittenOnceASecond();
    void knownOutcomesAreRecorded();
    void sentences();
    void aCallReadInAnotherWayMeanwhileIsSavedSo();
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

void TestExportBatch::E06_whatIsReadInAnotherWayIsFetched()
{
    Run run(jobOf(4));
    for (const auto &call : jobOf(4).calls)
        run.target->heldBefore += call.id;
    const auto swapped = readingMark(true, {});
    run.target->readBefore = {{u"call-0001"_s, swapped}, {u"call-0002"_s, swapped}};
    run.library.setSwapped(sampleConversation(2), true); // as before
    run.library.setAliases(sampleConversation(3), {{0, u"Ada"_s}});
    run.run();
    checkSums(run, 4);
    QCOMPARE(run.tally.savedBefore, 2);
    auto asked = run.source.asked();
    asked.sort();
    QCOMPARE(asked, QStringList({u"call-0001"_s, u"call-0003"_s}));
    QCOMPARE(run.target->flushed.value(u"call-0001"_s).reading, QString());
    QCOMPARE(
        run.target->flushed.value(u"call-0003"_s).reading, readingMark(false, {{0, u"Ada"_s}}));
    // Every reading has a word of its own.
    const QSet<QString> words{QString(), swapped, readingMark(false, {{0, u"Ada"_s}}),
        readingMark(true, {{0, u"Ada"_s}}), readingMark(false, {{1, u"Ada"_s}}),
        readingMark(false, {{0, u"Ada\n1 1 B"_s}}),
        readingMark(false, {{0, u"Ada"_s}, {1, u"B"_s}})};
    QCOMPARE(words.size(), 7);
}

void TestExportBatch::E06_whatIsThereIsSavedWhereverItStops()
{
    Run run(jobOf(100));
    run.target->heldBefore = {u"call-0098"_s, u"call-0099"_s};
    run.source.hold = true;
    run.batch->start();
    run.settle();
    run.batch->cancel(); // before their turn
    run.finish();
    checkSums(run, 100);
    QCOMPARE(run.tally.savedBefore, 2);
    QCOMPARE(run.tally.cancelled, 98);
    QVERIFY(!run.target->flushed.contains(u"call-0099"_s)); // as it was recorded before
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

// Its sides are exchanged while it is on its way from the library.
void TestExportBatch::aCallReadInAnotherWayMeanwhileIsSavedSo()
{
    Run run(jobOf(1));
    QObject::connect(&run.library, &TranscriptLibrary::transcriptArrived, run.batch.get(),
        [&](const Conversation &call) { run.library.setSwapped(call, true); });
    run.run();
    checkSums(run, 1);
    const auto id = sampleConversations(1).front().id;
    QCOMPARE(run.target->recorded.value(id).reading, readingMark(true, {}));
    QCOMPARE(*run.target->said.value(id), withSidesSwapped(sampleTranscript(id)));
    QCOMPARE(run.target->stored.size(), 1);
}

READBACK_TEST_MAIN(TestExportBatch)
#include "tst_exportbatch.moc"
