// SPDX-License-Identifier: MIT
#include "app/model/TranscriptStatus.h"

#include "app/library/TranscriptBook.h"
#include "app/text/TranscriptStatusText.h"
#include "tests/support/FakeClock.h"
#include "tests/support/Samples.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace readback {

// What is known of a transcript, why, and when it is asked for again.
class TestTranscriptStatus : public QObject
{
    Q_OBJECT

private slots:
    void clearWithoutAsking();
    void everyTryHasItsStateAndReason_data();
    void everyTryHasItsStateAndReason();
    void everyStateHasItsWords();
    void waitingTellsTriesAndTime();
    void aMissingPermissionIsNamed();
    void quickTriesForTheCallOnScreen();
    void slowTriesForTheOthers();
    void oldCallsAreNotTriedAgain();
    void comingBackStartsTheQuickTriesAnew();
    void aQuietFailureLeavesItProcessing();
    void toldErrorsSayWhy();

private:
    Conversation endedSecondsAgo(qint64 seconds) const;
    FakeClock clock;
};

Conversation TestTranscriptStatus::endedSecondsAgo(qint64 seconds) const
{
    auto call = sampleConversation(1);
    call.durationMs = 300'000;
    call.start = clock.now().addSecs(-300 - seconds);
    return call;
}

void TestTranscriptStatus::clearWithoutAsking()
{
    auto call = endedSecondsAgo(60);
    QCOMPARE(statusUnasked(call), TranscriptStatus{});
    call.transcribed = false;
    QCOMPARE(statusUnasked(call).reason, TranscriptReason::NotTranscribed);
    QCOMPARE(statusUnasked(call).state, TranscriptState::None);
    call.recorded = false;
    QCOMPARE(statusUnasked(call).reason, TranscriptReason::NotRecorded);
    call.transcribed = true;
    call.durationMs = std::nullopt; // it still runs: it may be recorded yet
    QCOMPARE(statusUnasked(call), TranscriptStatus{});
    call.transcript = TranscriptState::Ready;
    QCOMPARE(statusUnasked(call).state, TranscriptState::Ready);
}

void TestTranscriptStatus::everyTryHasItsStateAndReason_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("endedHoursAgo");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<TranscriptState>("state");
    QTest::addColumn<TranscriptReason>("reason");
    using enum TranscriptState;
    using Reason = TranscriptReason;
    const auto row = [](const char *name, ErrorKind kind, int hours, int seconds,
                         TranscriptState state, Reason reason) {
        QTest::newRow(name) << kind << hours << seconds << state << reason;
    };
    row("fresh", ErrorKind::NotReady, 1, 60, NotReady, Reason::Unsaid);
    row("fresh and short", ErrorKind::NotReady, 1, 7, NotReady, Reason::Unsaid);
    row("old", ErrorKind::NotReady, 25, 60, None, Reason::NoneAfterADay);
    row("old and short", ErrorKind::NotReady, 25, 7, None, Reason::TooShort);
    row("the server says none", ErrorKind::NoTranscript, 1, 60, None, Reason::NoneMade);
    row("the server says none, short", ErrorKind::NoTranscript, 1, 7, None, Reason::TooShort);
    row("no right", ErrorKind::Forbidden, 1, 60, Forbidden, Reason::Unsaid);
    row("weather", ErrorKind::Network, 1, 60, Failed, Reason::Unsaid);
    row("deleted", ErrorKind::NotFound, 1, 60, Failed, Reason::Unsaid);
}

void TestTranscriptStatus::everyTryHasItsStateAndReason()
{
    QFETCH(ErrorKind, kind);
    QFETCH(int, endedHoursAgo);
    QFETCH(int, seconds);
    QFETCH(TranscriptState, state);
    QFETCH(TranscriptReason, reason);
    auto call = endedSecondsAgo(endedHoursAgo * 3600LL);
    call.start = call.start.addSecs(300 - seconds);
    call.durationMs = seconds * 1000;
    const auto status = statusAfter(call, Error::of(kind), clock.now());
    QCOMPARE(status.state, state);
    QCOMPARE(status.reason, reason);
    const bool hasError = state == TranscriptState::Failed || state == TranscriptState::Forbidden;
    QCOMPARE(status.error.has_value(), hasError);
}

void TestTranscriptStatus::everyStateHasItsWords()
{
    QSet<QString> sentences;
    QSet<QString> reasons;
    QSet<QString> names;
    int statuses = 0;
    for (int state = 0; state < kTranscriptStates; ++state) {
        const bool none = state == static_cast<int>(TranscriptState::None);
        for (int reason = 0; reason <= (none ? int(TranscriptReason::NoneMade) : 0); ++reason) {
            const TranscriptStatus status{
                static_cast<TranscriptState>(state), static_cast<TranscriptReason>(reason)};
            QVERIFY(!statusWords(status).isEmpty());
            QVERIFY(statusWords(status).size() <= 15);
            sentences += statusSentence(status);
            reasons += statusReason(status);
            ++statuses;
        }
        names += statusName(static_cast<TranscriptState>(state));
    }
    QCOMPARE(sentences.size(), statuses);
    QCOMPARE(reasons.size(), statuses);
    QCOMPARE(names.size(), kTranscriptStates);
}

void TestTranscriptStatus::waitingTellsTriesAndTime()
{
    TranscriptStatus status{TranscriptState::NotReady};
    status.tries = 3;
    status.nextTry = QDateTime(QDate(2026, 1, 15), QTime(14, 5), QTimeZone::utc());
    const auto sentence = statusSentence(status);
    QVERIFY2(sentence.contains(u'3') && sentence.contains(u"14:05"_s), qPrintable(sentence));
    status.nextTry = {};
    QVERIFY(!statusSentence(status).contains(u"14:05"_s));
}

void TestTranscriptStatus::aMissingPermissionIsNamed()
{
    auto error = Error::of(ErrorKind::Forbidden, u"It needs recording:recording:view."_s);
    const auto status = statusAfter(endedSecondsAgo(60), error, clock.now());
    QVERIFY(statusSentence(status).contains(u"recording:recording:view"_s));
    QVERIFY(statusReason(status).contains(u"recording:recording:view"_s));
    error.kind = ErrorKind::Server;
    error.correlationId = u"abc-123"_s;
    const auto failed = statusSentence(statusAfter(endedSecondsAgo(60), error, clock.now()));
    QVERIFY(failed.contains(u"abc-123"_s));
}

void TestTranscriptStatus::quickTriesForTheCallOnScreen()
{
    TranscriptBook book(clock, [](const QString &, const TranscriptStatus &) {});
    const auto call = endedSecondsAgo(60);
    book.follow(call.id);
    for (const int gap : {5, 15, 30, 60, 60}) {
        const auto told = book.noteError(call, Error::of(ErrorKind::NotReady));
        QCOMPARE(clock.now().secsTo(told.retryAt), gap);
        QCOMPARE(book.find(call.id).nextTry, told.retryAt);
        clock.advance(gap * 1000LL);
    }
    QCOMPARE(book.find(call.id).tries, 5);
    // Left: the slow ones count from the last try.
    book.follow({});
    QCOMPARE(clock.now().secsTo(book.find(call.id).nextTry), 15 * 60 - 60);
}

void TestTranscriptStatus::slowTriesForTheOthers()
{
    NotReadySchedule schedule;
    const auto call = endedSecondsAgo(30);
    std::vector<qint64> minutes;
    for (int tries = 0; tries < 9; ++tries) {
        schedule.noteTry(call, clock.now());
        minutes.push_back(clock.now().secsTo(schedule.slowTry(call.id)) / 60);
        clock.advance(minutes.back() * 60'000);
    }
    QCOMPARE(minutes, (std::vector<qint64>{1, 2, 4, 8, 15, 30, 60, 60, 60}));
    // Five hours after the end a minute would be no growing gap.
    const auto older = endedSecondsAgo(5 * 3600);
    schedule.forget(call.id);
    schedule.noteTry(older, clock.now());
    QCOMPARE(clock.now().secsTo(schedule.slowTry(older.id)), 900);
}

void TestTranscriptStatus::oldCallsAreNotTriedAgain()
{
    NotReadySchedule schedule;
    const auto call = endedSecondsAgo(86'400 - 600);
    schedule.noteTry(call, clock.now());
    const auto last = schedule.slowTry(call.id);
    QCOMPARE(clock.now().secsTo(last), 601); // when the day is over, and no later
    clock.advance(601'000);
    schedule.noteTry(call, clock.now());
    QVERIFY(!schedule.slowTry(call.id).isValid());
    QVERIFY(!schedule.quickTry(call.id).isValid());
}

void TestTranscriptStatus::comingBackStartsTheQuickTriesAnew()
{
    TranscriptBook book(clock, [](const QString &, const TranscriptStatus &) {});
    const auto call = endedSecondsAgo(60);
    book.follow(call.id);
    for (int i = 0; i < 20; ++i) {
        book.noteError(call, Error::of(ErrorKind::NotReady));
        clock.advance(60'000);
    }
    QVERIFY(!book.noteError(call, Error::of(ErrorKind::NotReady)).retryAt.isValid());
    QVERIFY(book.find(call.id).nextTry.isValid()); // the watcher's
    book.follow({});
    book.follow(call.id);
    const auto told = book.noteError(call, Error::of(ErrorKind::NotReady));
    QCOMPARE(clock.now().secsTo(told.retryAt), 5);
}

void TestTranscriptStatus::aQuietFailureLeavesItProcessing()
{
    int changes = 0;
    TranscriptBook book(clock, [&](const QString &, const TranscriptStatus &) { ++changes; });
    const auto call = endedSecondsAgo(60);
    book.noteError(call, Error::of(ErrorKind::NotReady));
    const auto before = book.find(call.id);
    clock.advance(60'000);
    book.noteQuietError(call, Error::of(ErrorKind::Network));
    QCOMPARE(book.find(call.id).state, TranscriptState::NotReady);
    QVERIFY(book.find(call.id).nextTry > before.nextTry);
    QCOMPARE(changes, 2);
    book.noteQuietError(call, Error::of(ErrorKind::Forbidden)); // that says something
    QCOMPARE(book.find(call.id).state, TranscriptState::Forbidden);
    QVERIFY(!book.processing(call.id));
    auto other = call;
    other.id = u"other"_s; // nothing was known
    book.noteQuietError(other, Error::of(ErrorKind::Network));
    QCOMPARE(book.find(other.id).state, TranscriptState::Failed);
}

void TestTranscriptStatus::toldErrorsSayWhy()
{
    TranscriptBook book(clock, [](const QString &, const TranscriptStatus &) {});
    auto call = endedSecondsAgo(60);
    call.transcribed = false;
    const auto off = book.noteError(call, Error::of(ErrorKind::NotReady));
    QCOMPARE(off.kind, ErrorKind::NoTranscript);
    QVERIFY(!off.retryAt.isValid());
    QCOMPARE(off.what, statusSentence(book.find(call.id)));
    auto old = endedSecondsAgo(90'000);
    old.id = u"old"_s;
    const auto late = book.noteError(old, Error::of(ErrorKind::NotReady));
    QCOMPARE(late.kind, ErrorKind::NotReady); // an export says "not ready"
    QCOMPARE(late.what, statusSentence(book.find(old.id)));
    QVERIFY(late.next != nextActionFor(ErrorKind::NotReady));
}

} // namespace readback

READBACK_TEST_MAIN(readback::TestTranscriptStatus)
#include "tst_transcriptstatus.moc"
