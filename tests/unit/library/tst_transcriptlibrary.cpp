// SPDX-License-Identifier: MIT
#include "app/library/TranscriptLibrary.h"

#include "tests/support/FakeClock.h"
#include "tests/support/FakeSource.h"
#include "tests/support/Samples.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

namespace readback {

class TestTranscriptLibrary : public QObject
{
    Q_OBJECT

private slots:
    void answersFromMemoryTheSecondTime();
    void sharesOneFetchBetweenEqualRequests();
    void cancelsTheFetchWithItsLastAsker();
    void keepsTheFetchWhileSomebodyWaits();
    void asksAgainWhenSomebodyIsMoreUrgent();
    void preparesBeforeItDelivers();
    void readsAheadAndDropsTheOldWish();
    void R08_notReadyNamesTheNextTry();
    void R09_givesUpAfterTenMinutes();
    void notReadyOldCallIsNotTriedAgain();
    void tellsWhatItLearnt();
    void I1_abandonsItsAskersWhenItGoes();

private:
    struct Asker
    {
        std::optional<Result<TranscriptPtr>> result;
        CallHandle call;
    };
    void ask(Asker &asker, TranscriptLibrary &library, const Conversation &conversation,
        Priority priority = Priority::Interactive, TranscriptLibrary::Prepare prepare = {});
};

void TestTranscriptLibrary::ask(Asker &asker, TranscriptLibrary &library,
    const Conversation &conversation, Priority priority, TranscriptLibrary::Prepare prepare)
{
    asker.call = library.transcript(conversation, priority, std::move(prepare), this,
        [&asker](Result<TranscriptPtr> result) { asker.result = std::move(result); });
}

void TestTranscriptLibrary::answersFromMemoryTheSecondTime()
{
    FakeSource source;
    FakeClock clock;
    TranscriptLibrary library(source, clock);
    const auto conversation = sampleConversation(1);
    Asker first;
    Asker second;
    ask(first, library, conversation);
    QVERIFY(!first.result);
    QTRY_VERIFY(first.result);
    ask(second, library, conversation);
    QVERIFY(!second.result); // never inside the call
    QTRY_VERIFY(second.result);
    QCOMPARE(source.requests(), 1);
    QCOMPARE(*second.result->value(), sampleTranscript(conversation.id));
}

void TestTranscriptLibrary::sharesOneFetchBetweenEqualRequests()
{
    FakeSource source;
    source.hold = true;
    FakeClock clock;
    TranscriptLibrary library(source, clock);
    const auto conversation = sampleConversation(1);
    Asker first;
    Asker second;
    ask(first, library, conversation);
    ask(second, library, conversation);
    QVERIFY(source.release(conversation.id));
    QTRY_VERIFY(first.result && second.result);
    QCOMPARE(source.requests(), 1);
    QCOMPARE(first.result->value().get(), second.result->value().get());
}

void TestTranscriptLibrary::cancelsTheFetchWithItsLastAsker()
{
    FakeSource source;
    source.hold = true;
    FakeClock clock;
    TranscriptLibrary library(source, clock);
    Asker first;
    ask(first, library, sampleConversation(1));
    first.call.cancel();
    QCOMPARE(source.cancelled(), 1);
    QVERIFY(source.held().isEmpty());
}

void TestTranscriptLibrary::keepsTheFetchWhileSomebodyWaits()
{
    FakeSource source;
    source.hold = true;
    FakeClock clock;
    TranscriptLibrary library(source, clock);
    const auto conversation = sampleConversation(1);
    Asker first;
    Asker second;
    ask(first, library, conversation);
    ask(second, library, conversation);
    first.call.cancel();
    QCOMPARE(source.cancelled(), 0);
    QVERIFY(source.release(conversation.id));
    QTRY_VERIFY(second.result);
    QVERIFY(!first.result);
}

void TestTranscriptLibrary::asksAgainWhenSomebodyIsMoreUrgent()
{
    FakeSource source;
    source.hold = true;
    FakeClock clock;
    TranscriptLibrary library(source, clock);
    const auto conversation = sampleConversation(1);
    Asker bulk;
    Asker person;
    ask(bulk, library, conversation, Priority::Bulk);
    ask(person, library, conversation, Priority::Interactive);
    QCOMPARE(source.requests(), 2);
    QCOMPARE(source.lastPriority(), Priority::Interactive);
    QVERIFY(source.release(conversation.id));
    QTRY_VERIFY(bulk.result && person.result);
    QCOMPARE(source.cancelled(), 1); // the other one
}

void TestTranscriptLibrary::preparesBeforeItDelivers()
{
    FakeSource source;
    FakeClock clock;
    TranscriptLibrary library(source, clock);
    const auto measured = std::make_shared<int>(0);
    Asker asker;
    ask(asker, library, sampleConversation(1), Priority::Interactive,
        [measured](const TranscriptPtr &transcript) {
            *measured = static_cast<int>(transcript->phrases.size());
        });
    QTRY_VERIFY(asker.result);
    QCOMPARE(*measured, 6);
    QCOMPARE(source.requests(), 1);
}

void TestTranscriptLibrary::readsAheadAndDropsTheOldWish()
{
    FakeSource source;
    source.hold = true;
    FakeClock clock;
    TranscriptLibrary library(source, clock);
    library.readAhead({sampleConversation(1), sampleConversation(2)});
    QCOMPARE(source.requests(), 2);
    QCOMPARE(source.lastPriority(), Priority::ReadAhead);
    library.readAhead({sampleConversation(2), sampleConversation(3)});
    QCOMPARE(source.requests(), 3);
    QCOMPARE(source.cancelled(), 1);
    source.releaseAll();
    Asker asker;
    ask(asker, library, sampleConversation(2));
    QTRY_VERIFY(asker.result);
    QVERIFY(asker.result->ok());
}

void TestTranscriptLibrary::R08_notReadyNamesTheNextTry()
{
    FakeSource source;
    FakeClock clock;
    TranscriptLibrary library(source, clock);
    auto conversation = sampleConversation(1);
    conversation.start = clock.now().addSecs(-400);
    conversation.durationMs = 300'000;
    source.transcripts.insert(conversation.id, Error::of(ErrorKind::NotReady));
    for (const int gap : {5, 15, 30, 60, 60}) {
        Asker asker;
        ask(asker, library, conversation);
        QTRY_VERIFY(asker.result);
        QCOMPARE(asker.result->error().kind, ErrorKind::NotReady);
        QCOMPARE(clock.now().secsTo(asker.result->error().retryAt), gap);
        clock.advance(gap * 1000LL);
    }
    source.transcripts.clear();
    Asker asker;
    ask(asker, library, conversation);
    QTRY_VERIFY(asker.result);
    QVERIFY(asker.result->ok());
}

void TestTranscriptLibrary::R09_givesUpAfterTenMinutes()
{
    FakeSource source;
    FakeClock clock;
    TranscriptLibrary library(source, clock);
    auto conversation = sampleConversation(1);
    conversation.start = clock.now().addSecs(-60);
    source.transcripts.insert(conversation.id, Error::of(ErrorKind::NotReady));
    const auto begun = clock.now();
    for (int tries = 0; tries < 100; ++tries) {
        Asker asker;
        ask(asker, library, conversation);
        QTRY_VERIFY(asker.result);
        const auto next = asker.result->error().retryAt;
        if (!next.isValid()) {
            QVERIFY(begun.secsTo(clock.now()) > 500);
            QVERIFY(begun.secsTo(clock.now()) <= 600);
            return;
        }
        clock.advance(clock.now().msecsTo(next));
    }
    QFAIL("polled for ever");
}

void TestTranscriptLibrary::notReadyOldCallIsNotTriedAgain()
{
    FakeSource source;
    FakeClock clock;
    TranscriptLibrary library(source, clock);
    auto conversation = sampleConversation(1);
    conversation.start = clock.now().addDays(-3);
    conversation.durationMs = 1000;
    source.transcripts.insert(conversation.id, Error::of(ErrorKind::NotReady));
    Asker asker;
    ask(asker, library, conversation);
    QTRY_VERIFY(asker.result);
    QVERIFY(!asker.result->error().retryAt.isValid());
}

void TestTranscriptLibrary::tellsWhatItLearnt()
{
    FakeSource source;
    FakeClock clock;
    TranscriptLibrary library(source, clock);
    QSignalSpy changes(&library, &TranscriptLibrary::transcriptStatusChanged);
    const auto one = sampleConversation(1);
    const auto two = sampleConversation(2);
    source.transcripts.insert(two.id, Error::of(ErrorKind::NoTranscript));
    Asker a;
    Asker b;
    ask(a, library, one);
    ask(b, library, two);
    QTRY_VERIFY(a.result && b.result);
    QCOMPARE(changes.size(), 2);
    QCOMPARE(library.knownState(one.id), TranscriptState::Ready);
    QCOMPARE(library.knownState(two.id), TranscriptState::None);
    library.readAhead({two}); // nothing new to learn
    QCOMPARE(source.requests(), 2);
}

void TestTranscriptLibrary::I1_abandonsItsAskersWhenItGoes()
{
    FakeSource source;
    source.hold = true;
    FakeClock clock;
    auto library = std::make_unique<TranscriptLibrary>(source, clock);
    Asker asker;
    ask(asker, *library, sampleConversation(1));
    library.reset();
    QTRY_VERIFY(asker.result);
    QCOMPARE(asker.result->error().kind, ErrorKind::Abandoned);
    QCOMPARE(source.cancelled(), 1);
}

} // namespace readback

READBACK_TEST_MAIN(readback::TestTranscriptLibrary)
#include "tst_transcriptlibrary.moc"
