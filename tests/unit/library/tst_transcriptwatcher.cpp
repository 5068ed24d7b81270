// SPDX-License-Identifier: MIT
#include "app/library/TranscriptWatcher.h"

#include "app/library/TranscriptLibrary.h"
#include "tests/support/BestOf.h"
#include "tests/support/CpuTimer.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeSource.h"
#include "tests/support/Samples.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace readback {

class TestTranscriptWatcher : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void R08_lightsUpWithoutAClick();
    void R08_gapsGrow();
    void R09_givesUpAfterADay();
    void asksFewAtATimeWithPauses();
    void asksAtBulkPriorityAndReadsNothing();
    void leavesTheCallOnScreenToThePane();
    void takesOverWhereThePaneEnds();
    void joinsAFetchThatIsUnderWay();
    void aFetchTakesTheProbesPlace();
    void badWeatherOnlyDelays();
    void whatIsReadyIsWatchedNoMore();
    void goesWithATryUnderWay();
    void aHundredThousandCostLittle();

private:
    Conversation fresh(int number) const;
    // Asked for once, in vain.
    void miss(const Conversation &call);
    void ask(const Conversation &call);
    // Answers come one event loop's turn after the other.
    static void drain()
    {
        for (int turn = 0; turn < 200; ++turn)
            QCoreApplication::sendPostedEvents();
    }

    std::unique_ptr<FakeSource> source;
    std::unique_ptr<FakeClock> clock;
    std::unique_ptr<TranscriptLibrary> library;
    std::unique_ptr<TranscriptWatcher> watcher;
    std::unique_ptr<QSignalSpy> ready;
    CallHandle asked;
};

void TestTranscriptWatcher::init()
{
    source = std::make_unique<FakeSource>();
    clock = std::make_unique<FakeClock>();
    library = std::make_unique<TranscriptLibrary>(*source, *clock);
    watcher = std::make_unique<TranscriptWatcher>(*library, *clock);
    ready = std::make_unique<QSignalSpy>(watcher.get(), &TranscriptWatcher::becameReady);
}

void TestTranscriptWatcher::cleanup()
{
    asked.cancel();
    ready.reset();
    watcher.reset();
    library.reset();
    clock.reset();
    source.reset();
}

Conversation TestTranscriptWatcher::fresh(int number) const
{
    auto call = sampleConversation(number);
    call.durationMs = 60'000;
    call.start = clock->now().addSecs(-90);
    return call;
}

void TestTranscriptWatcher::ask(const Conversation &call)
{
    bool answered = false;
    asked = library->transcript(call, Priority::Interactive, {}, this,
        [&answered](const Result<TranscriptPtr> &) { answered = true; });
    QTRY_VERIFY(answered);
}

void TestTranscriptWatcher::miss(const Conversation &call)
{
    source->transcripts.insert(call.id, Error::of(ErrorKind::NotReady));
    ask(call);
    QCOMPARE(library->knownState(call.id), TranscriptState::NotReady);
}

void TestTranscriptWatcher::R08_lightsUpWithoutAClick()
{
    const auto call = fresh(1);
    miss(call);
    QCOMPARE(watcher->watched(), 1);
    clock->advance(59'000);
    QCOMPARE(source->probed().size(), 0);
    clock->advance(2'000);
    QCOMPARE(source->probed(), QStringList{call.id});
    QVERIFY(ready->isEmpty());
    source->transcripts.remove(call.id);
    clock->advance(121'000);
    QCOMPARE(source->probed().size(), 2);
    QCOMPARE(ready->size(), 1);
    QCOMPARE(library->knownState(call.id), TranscriptState::Ready);
    QCOMPARE(watcher->watched(), 0);
    clock->advance(3'600'000);
    QCOMPARE(source->probed().size(), 2);
}

void TestTranscriptWatcher::R08_gapsGrow()
{
    const auto call = fresh(1);
    miss(call);
    QList<qint64> minutes;
    qint64 last = clock->monotonicMs();
    while (minutes.size() < 8) {
        const auto before = source->probed().size();
        clock->advance(1'000);
        if (source->probed().size() == before)
            continue;
        QCOMPARE(source->probed().size(), before + 1);
        minutes += qRound(double(clock->monotonicMs() - last) / 60'000);
        last = clock->monotonicMs();
        QCOMPARE(library->knownStatus(call.id).tries, 1 + int(minutes.size()));
    }
    QCOMPARE(minutes, QList<qint64>({1, 2, 4, 8, 15, 30, 60, 60}));
}

void TestTranscriptWatcher::R09_givesUpAfterADay()
{
    const auto call = fresh(1);
    miss(call);
    clock->advance(25 * 3'600'000LL);
    const auto tries = source->probed().size();
    QVERIFY2(tries >= 20 && tries <= 32, qPrintable(QString::number(tries)));
    const auto status = library->knownStatus(call.id);
    QCOMPARE(status.state, TranscriptState::None);
    QCOMPARE(status.reason, TranscriptReason::NoneAfterADay);
    QCOMPARE(watcher->watched(), 0);
    clock->advance(48 * 3'600'000LL);
    QCOMPARE(source->probed().size(), tries);
    QCOMPARE(clock->pendingTimers(), 0);
    QVERIFY(ready->isEmpty());
}

void TestTranscriptWatcher::asksFewAtATimeWithPauses()
{
    for (int i = 0; i < 50; ++i)
        miss(fresh(i));
    source->hold = true;
    clock->advance(120'000);
    QCOMPARE(source->held().size(), TranscriptWatcher::kAtOnce);
    source->hold = false;
    source->releaseAll();
    drain();
    const auto before = source->probed().size();
    clock->advance(60'000);
    const auto within = source->probed().size() - before;
    QVERIFY2(within >= 25 && within <= 31, qPrintable(QString::number(within)));
    clock->advance(10 * 60'000LL);
    for (int i = 0; i < 50; ++i) // nobody is forgotten
        QVERIFY(source->probed().contains(fresh(i).id));
}

void TestTranscriptWatcher::asksAtBulkPriorityAndReadsNothing()
{
    miss(fresh(1));
    const auto read = source->asked().size();
    clock->advance(61'000);
    QCOMPARE(source->lastPriority(), Priority::Bulk);
    QCOMPARE(source->asked().size(), read);
}

void TestTranscriptWatcher::leavesTheCallOnScreenToThePane()
{
    const auto call = fresh(1);
    watcher->follow(call.id);
    miss(call);
    // As the pane does it: asks when it was told to.
    for (int i = 0; i < 12; ++i) {
        const auto next = library->knownStatus(call.id).nextTry;
        clock->advance(clock->now().msecsTo(next));
        ask(call);
    }
    QVERIFY(source->asked().size() > 10);
    QCOMPARE(source->probed().size(), 0);
}

void TestTranscriptWatcher::takesOverWhereThePaneEnds()
{
    const auto call = fresh(1);
    watcher->follow(call.id);
    miss(call);
    QCOMPARE(clock->now().secsTo(library->knownStatus(call.id).nextTry), 5);
    watcher->follow({}); // left before the next try
    QCOMPARE(clock->now().secsTo(library->knownStatus(call.id).nextTry), 60);
    clock->advance(62'000);
    QCOMPARE(source->probed().size(), 1);
    // It stays on screen, but nobody asks any more.
    watcher->follow(call.id);
    clock->advance(600'000);
    QVERIFY(source->probed().size() > 1);
}

void TestTranscriptWatcher::joinsAFetchThatIsUnderWay()
{
    const auto call = fresh(1);
    miss(call);
    source->hold = true;
    clock->advance(59'000);
    const auto fetch = library->transcript(
        call, Priority::Interactive, {}, this, [](const Result<TranscriptPtr> &) {});
    source->transcripts.remove(call.id);
    clock->advance(2'000);
    QCOMPARE(source->probed().size(), 0);
    QCOMPARE(source->asked().size(), 2);
    source->releaseAll();
    drain();
    QCOMPARE(ready->size(), 1);
}

void TestTranscriptWatcher::aFetchTakesTheProbesPlace()
{
    const auto call = fresh(1);
    miss(call);
    source->hold = true;
    clock->advance(61'000);
    QCOMPARE(source->held(), QStringList{u"probe "_s + call.id});
    const auto fetch = library->transcript(
        call, Priority::Interactive, {}, this, [](const Result<TranscriptPtr> &) {});
    QCOMPARE(source->held(), QStringList{call.id}); // the probe is gone
    source->transcripts.remove(call.id);
    source->releaseAll();
    drain();
    QCOMPARE(ready->size(), 1);
    QCOMPARE(watcher->watched(), 0);
}

void TestTranscriptWatcher::badWeatherOnlyDelays()
{
    const auto call = fresh(1);
    miss(call);
    source->transcripts.insert(call.id, Error::of(ErrorKind::Network));
    clock->advance(5 * 60'000LL);
    QCOMPARE(library->knownState(call.id), TranscriptState::NotReady);
    QVERIFY(source->probed().size() >= 2);
    source->transcripts.remove(call.id);
    clock->advance(20 * 60'000LL);
    QCOMPARE(ready->size(), 1);
}

void TestTranscriptWatcher::whatIsReadyIsWatchedNoMore()
{
    const auto call = fresh(1);
    miss(call);
    source->transcripts.remove(call.id);
    ask(call); // by a click
    QCOMPARE(ready->size(), 1);
    QCOMPARE(watcher->watched(), 0);
    ask(fresh(2)); // was never waited for
    QCOMPARE(ready->size(), 1);
}

void TestTranscriptWatcher::goesWithATryUnderWay()
{
    miss(fresh(1));
    source->hold = true;
    clock->advance(61'000);
    QCOMPARE(source->held().size(), 1);
    watcher.reset();
    QCOMPARE(source->cancelled(), 1);
    clock->advance(3'600'000);
    QCOMPARE(source->probed().size(), 1);
}

void TestTranscriptWatcher::aHundredThousandCostLittle()
{
    constexpr int kCalls = 100'000;
    test::BestOf rounds(7'000); // far above what it takes, far below what is quadratic
    for (int first = 0; rounds.goOn(); first += kCalls) {
        const test::CpuTimer timer;
        TranscriptStatus status{TranscriptState::NotReady};
        for (int i = 0; i < kCalls; ++i) {
            status.nextTry = clock->now().addSecs(3600 + i % 600);
            emit library->transcriptStatusChanged(u"call-%1"_s.arg(first + i), status);
        }
        rounds.took(timer.ms());
        QCOMPARE(watcher->watched(), first + kCalls);
        QCOMPARE(clock->pendingTimers(), 1);
    }
    QVERIFY2(rounds.isMet(), rounds.told());
}

} // namespace readback

READBACK_TEST_MAIN(readback::TestTranscriptWatcher)
#include "tst_transcriptwatcher.moc"
