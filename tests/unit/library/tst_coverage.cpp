// SPDX-License-Identifier: MIT
#include "app/library/TranscriptLibrary.h"
#include "app/library/checks/CoverageCheck.h"
#include "app/library/checks/CoverageReport.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeSource.h"
#include "tests/support/Samples.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace readback {

class TestCoverage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void countsByReason();
    void saysItInOneLine();
    void aServerOfManyWordsMakesNoList();
    void asksOnlyForWhatIsNotKnown();
    void asksAFewAtATimeAtBulkPriority();
    void cancelKeepsWhatIsKnown();
    void oneFailureIsNoneOfTheOthersBusiness();
    void stopsWhereGoingOnIsNoUse_data();
    void stopsWhereGoingOnIsNoUse();
    void nothingToAskEndsToo();
    void estimates();

private:
    void run();
    CoverageReport report() const;
    // Answers come one event loop's turn after the other.
    static void drain()
    {
        for (int turn = 0; turn < 500; ++turn)
            QCoreApplication::sendPostedEvents();
    }

    std::vector<Conversation> calls;
    std::unique_ptr<FakeSource> source;
    std::unique_ptr<FakeClock> clock;
    std::unique_ptr<TranscriptLibrary> library;
    std::unique_ptr<CoverageCheck> check;
    int finished = 0;
    std::optional<Error> stopped;
};

void TestCoverage::init()
{
    calls = sampleConversations(40);
    source = std::make_unique<FakeSource>();
    clock = std::make_unique<FakeClock>();
    library = std::make_unique<TranscriptLibrary>(*source, *clock);
    finished = 0;
    stopped = {};
}

void TestCoverage::cleanup()
{
    check.reset();
    library.reset();
}

void TestCoverage::run()
{
    check = std::make_unique<CoverageCheck>(*library, *clock,
        CoverageCheck::Job{calls.size(), [this](size_t position) { return calls.at(position); }});
    connect(check.get(), &CoverageCheck::finished, this, [this](const std::optional<Error> &error) {
        ++finished;
        stopped = error;
    });
    check->start();
    clock->advance(1);
    drain();
}

CoverageReport TestCoverage::report() const
{
    CoverageCount count;
    for (const auto &call : calls)
        count.add(library->status(call));
    return count.report();
}

void TestCoverage::countsByReason()
{
    CoverageCount count;
    for (int i = 0; i < 540; ++i)
        count.add(TranscriptState::Ready, TranscriptReason::Unsaid);
    for (int i = 0; i < 40; ++i)
        count.add(TranscriptState::None, TranscriptReason::NotTranscribed);
    for (int i = 0; i < 20; ++i)
        count.add(TranscriptState::None, TranscriptReason::NotRecorded);
    TranscriptStatus failed{TranscriptState::Failed};
    failed.error = Error::of(ErrorKind::Server, u"It has a cold."_s);
    for (int i = 0; i < 9; ++i)
        count.add(failed);
    for (int i = 0; i < 3; ++i)
        count.add(TranscriptStatus{});
    const auto report = count.report();
    QCOMPARE(report.calls, 612);
    QCOMPARE(report.ready, 540);
    QCOMPARE(report.without(), 69);
    QCOMPARE(report.unknown, 3);
    QCOMPARE(report.rest(), 12);
    QList<int> counts;
    int sum = 0;
    for (const auto &group : report.groups) {
        counts += group.count;
        sum += group.count;
    }
    QCOMPARE(counts, QList<int>({40, 20, 9, 3}));
    QCOMPARE(sum, report.calls - report.ready);
    QCOMPARE(report.groups[2].reason, u"It has a cold."_s);
}

void TestCoverage::saysItInOneLine()
{
    CoverageReport report;
    report.calls = 612;
    report.ready = 540;
    report.groups = {{TranscriptState::None, u"too short"_s, 72}};
    const auto lines = coverageText(report).split(u'\n');
    QCOMPARE(lines.size(), 2);
    for (const auto *number : {"612", "540", "72"})
        QVERIFY(lines[0].contains(QLatin1String(number)));
    QVERIFY(lines[1].contains(u"72"_s) && lines[1].contains(u"too short"_s));
    QVERIFY(!lines[0].contains(u"not asked"_s));
    report.unknown = 5;
    QVERIFY(coverageHeadline(report).contains(u"5 not asked"_s));
}

void TestCoverage::aServerOfManyWordsMakesNoList()
{
    CoverageCount count;
    for (int i = 0; i < 5000; ++i) {
        TranscriptStatus failed{TranscriptState::Failed};
        failed.error = Error::of(ErrorKind::Server, u"Reason %1"_s.arg(i));
        count.add(failed);
    }
    const auto report = count.report();
    QCOMPARE(report.calls, 5000);
    QVERIFY(report.groups.size() < 50);
}

void TestCoverage::asksOnlyForWhatIsNotKnown()
{
    calls[0].recorded = false;
    calls[1].transcribed = false;
    calls[2].transcript = TranscriptState::Ready;
    source->transcripts.insert(calls[3].id, Error::of(ErrorKind::NoTranscript));
    run();
    drain();
    QCOMPARE(finished, 1);
    QVERIFY(!stopped);
    QCOMPARE(source->probed().size(), 37);
    QCOMPARE(source->asked().size(), 0); // no transcript is fetched
    QCOMPARE(check->done(), size_t(40));
    const auto result = report();
    QCOMPARE(result.ready, 37);
    QCOMPARE(result.unknown, 0);
    QCOMPARE(result.without(), 3);
    run(); // again: nothing is left
    QCOMPARE(finished, 2);
    QCOMPARE(source->probed().size(), 37);
}

void TestCoverage::asksAFewAtATimeAtBulkPriority()
{
    source->hold = true;
    run();
    QCOMPARE(source->held().size(), 4);
    QCOMPARE(source->lastPriority(), Priority::Bulk);
    QSignalSpy progress(check.get(), &CoverageCheck::progress);
    for (int i = 0; i < 40; ++i) {
        QVERIFY(source->release(u"probe "_s + calls[static_cast<size_t>(i)].id));
        drain();
    }
    QCOMPARE(progress.size(), 40);
    QCOMPARE(finished, 1);
    QCOMPARE(source->mostHeld(), 4);
}

void TestCoverage::cancelKeepsWhatIsKnown()
{
    source->hold = true;
    run();
    QVERIFY(source->release(u"probe "_s + calls[0].id));
    drain();
    check->cancel();
    QCOMPARE(finished, 1);
    QVERIFY(!stopped);
    QVERIFY(source->held().isEmpty());
    QCOMPARE(report().ready, 1);
    QCOMPARE(report().unknown, 39);
    drain();
    QCOMPARE(finished, 1);
    check->cancel();
    QCOMPARE(finished, 1);
}

void TestCoverage::oneFailureIsNoneOfTheOthersBusiness()
{
    for (const int bad : {3, 4, 20})
        source->transcripts.insert(
            calls[static_cast<size_t>(bad)].id, Error::of(ErrorKind::Server));
    run();
    drain();
    QVERIFY(!stopped);
    QCOMPARE(report().ready, 37);
    QCOMPARE(report().failed, 3);
    source->transcripts.clear();
    run(); // the failed ones are of the rest
    QCOMPARE(report().ready, 40);
    QCOMPARE(source->probed().size(), 43);
}

void TestCoverage::stopsWhereGoingOnIsNoUse_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("most");
    QTest::newRow("refused client") << ErrorKind::Auth << 4;
    QTest::newRow("no network") << ErrorKind::Network << 7;
    QTest::newRow("no right to any") << ErrorKind::Forbidden << 14;
    QTest::newRow("pause of an hour") << ErrorKind::RateLimited << 4;
}

void TestCoverage::stopsWhereGoingOnIsNoUse()
{
    QFETCH(ErrorKind, kind);
    QFETCH(int, most);
    source->fail = [kind](int) { return Error::of(kind); };
    run();
    drain();
    QCOMPARE(finished, 1);
    QVERIFY(stopped);
    QCOMPARE(stopped->kind, kind);
    QVERIFY2(source->probed().size() <= most, qPrintable(QString::number(source->probed().size())));
}

void TestCoverage::nothingToAskEndsToo()
{
    calls.clear();
    run();
    QCOMPARE(finished, 1);
    QVERIFY(!stopped);
}

void TestCoverage::estimates()
{
    QCOMPARE(coverageSeconds(0, 270), 0);
    QCOMPARE(coverageSeconds(270, 270), 90);
    QVERIFY(coverageSeconds(10, 0) > 0); // no division by it
    source->hold = true;
    run();
    QVERIFY(!check->secondsLeft(270));
    clock->advance(10'000);
    QVERIFY(source->release(u"probe "_s + calls[0].id));
    drain();
    QCOMPARE(check->secondsLeft(270), 391); // 39 at 10 s each
    QCOMPARE(check->secondsLeft(3), 780); // the budget allows no more
}

} // namespace readback

READBACK_TEST_MAIN(readback::TestCoverage)
#include "tst_coverage.moc"
