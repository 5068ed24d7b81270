// SPDX-License-Identifier: MIT
#include "app/archive/ArchiveEnd.h"
#include "app/archive/ArchiveOpening.h"
#include "app/async/AsideThread.h"
#include "tests/support/BestOf.h"
#include "tests/support/HeartBeat.h"
#include "tests/support/TestMain.h"
#include "tests/unit/archive/ArchiveBench.h"
#include "tests/unit/archive/IndexProof.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QSignalSpy>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using readback::test::ArchiveBench;
using readback::test::BestOf;
using readback::test::HeartBeat;

namespace readback {

namespace {

// Somebody who keeps the file to himself, as backup programs do.
class Intruder
{
public:
    explicit Intruder(const QString &folder)
        : m_database(Database::open(archiveFile(folder), Database::Access::ReadWrite))
    {
        (*m_database)->run(u"BEGIN IMMEDIATE"_s);
    }
    bool isIn() const { return !(*m_database)->failed(); }
    void leave() { (*m_database)->run(u"COMMIT"_s); }

private:
    Result<std::unique_ptr<Database>> m_database;
};

// No file of this process may become larger, as on a full disk.
class FileLimit
{
public:
    explicit FileLimit(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before = {};
};

} // namespace

class TestArchiveTrouble : public QObject
{
    Q_OBJECT

private slots:
    void D02_aLockedFileBlocksNobody();
    void D02_transcriptsDoNotPileUpButMarksAreKept();
    void D04_aFullDiskMakesItReadOnlyForAWhile();
    void D04_fullAtAnyPointLosesNothing();
    void D04_noFileMayGrow();
    void P03_anotherWindowReadsAndThenWrites();
    void P02_whatWasAskedIsWrittenAtTheEnd();
    void G04_aHungDiskDoesNotHoldUpTheEnd();
    void I7_whoAsksNeverWaits();

private:
    // Two hundred calls, and as many readers of them meanwhile.
    void writeAndRead(qint64 &longestGapMs);
};

void TestArchiveTrouble::D02_aLockedFileBlocksNobody()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, 5));
    BestOf rounds(100);
    for (int number = 7; rounds.goOn(); ++number) {
        const int kept = bench.wholeCalls();
        HeartBeat beat;
        Intruder intruder(bench.folder());
        QVERIFY(intruder.isIn());
        std::optional<bool> stored;
        const auto call = bench.archive().write<qint64>(
            &bench.archive(),
            [number](Database &database) { return ArchiveBench::storeSample(database, number); },
            [&](const Result<qint64> &result) { stored = result.ok(); });
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(bench.wholeCalls(), kept); // reads go on
        QTRY_VERIFY(timer.elapsed() > 600); // longer than the file's own patience
        QVERIFY(!stored);
        intruder.leave();
        QTRY_VERIFY(stored.has_value());
        QVERIFY(*stored);
        QCOMPARE(bench.wholeCalls(), kept + 1);
        QCOMPARE(bench.archive().state(), Archive::State::Open);
        rounds.took(beat.longestGapMs());
    }
    QVERIFY2(rounds.isMet(), rounds.told());
}

void TestArchiveTrouble::D02_transcriptsDoNotPileUpButMarksAreKept()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, 1));
    Intruder intruder(bench.folder());
    QVERIFY(intruder.isIn());
    int stored = 0;
    int refused = 0;
    int marked = 0;
    std::vector<CallHandle> calls;
    for (int number = 1; number <= 300; ++number) {
        calls.push_back(bench.archive().writeIfRoom<qint64>(
            &bench.archive(),
            [number](Database &database) { return ArchiveBench::storeSample(database, number); },
            [&](const Result<qint64> &result) { ++(result.ok() ? stored : refused); }));
        calls.push_back(bench.archive().write<int>(
            &bench.archive(),
            [number](Database &database) {
                database.run(u"INSERT INTO tag VALUES ('a', '%1')"_s.arg(number));
                return 0;
            },
            [&](const Result<int> &result) { marked += result.ok() ? 1 : 0; }));
    }
    QVERIFY(!bench.archive().hasRoom());
    intruder.leave();
    QTRY_COMPARE(marked, 300);
    QTRY_COMPARE(stored + refused, 300);
    QVERIFY2(stored > 10 && stored < 70, qPrintable(QString::number(stored)));
    QCOMPARE(bench.wholeCalls(), stored + 1);
}

void TestArchiveTrouble::D04_aFullDiskMakesItReadOnlyForAWhile()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, 20));
    const auto freed = std::make_shared<QSemaphore>();
    const auto limit = [](Database &database, qint64 pages) {
        return database.number(u"PRAGMA max_page_count = %1"_s.arg(pages));
    };
    QVERIFY(
        bench.maintain<qint64>([limit](Database &database) { return limit(database, 1); }).ok());
    std::optional<bool> stored;
    std::optional<bool> roomy;
    const auto fills = bench.archive().write<int>(
        &bench.archive(),
        [](Database &database) {
            for (int number = 20; number < 60; ++number)
                ArchiveBench::storeSample(database, number);
            return 0;
        },
        [&](const Result<int> &result) { stored = result.ok(); });
    const auto frees = bench.archive().maintain<qint64>(
        &bench.archive(),
        [freed, limit](Database &database) {
            freed->acquire();
            return limit(database, 1'000'000);
        },
        [&](const Result<qint64> &result) { roomy = result.ok(); });
    QVERIFY(bench.waitForState(Archive::State::ReadOnly));
    QVERIFY(stored && !*stored);
    QVERIFY(bench.archive().problem().what.contains("full"_L1));
    QCOMPARE(bench.wholeCalls(), 20);
    QVERIFY(!bench.store(60, 61)); // refused at once
    freed->release();
    QTRY_VERIFY(roomy.has_value());
    QVERIFY(!bench.store(60, 61)); // it has not looked yet
    bench.clock().advance(31'000);
    QVERIFY(bench.waitForState(Archive::State::Open));
    QVERIFY(bench.store(60, 61));
    QCOMPARE(bench.wholeCalls(), 21);
}

void TestArchiveTrouble::D04_fullAtAnyPointLosesNothing()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, 20));
    for (int room = 0; room < 25; ++room) {
        const auto before = bench.wholeCalls();
        QVERIFY(bench
                    .maintain<qint64>([room](Database &database) {
                        const auto pages = database.number(u"PRAGMA page_count"_s) + room;
                        return database.number(u"PRAGMA max_page_count = %1"_s.arg(pages));
                    })
                    .ok());
        const auto stored = bench.write<int>([room](Database &database) {
            for (int number = 0; number < 30 && !database.failed(); ++number)
                ArchiveBench::storeSample(database, 100 + room * 30 + number);
            return 0;
        });
        if (!stored.ok())
            QVERIFY(bench.waitForState(Archive::State::ReadOnly));
        QCOMPARE(bench.wholeCalls(), before + (stored.ok() ? 30 : 0));
        bench.reopen(); // without the limit
    }
    const auto sound = bench.maintain<bool>(
        [](Database &database) { return test::indexTellsWhatIsSaid(database); });
    QVERIFY(sound.ok() && *sound);
}

void TestArchiveTrouble::D04_noFileMayGrow()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, 20));
    QCOMPARE(bench.wholeCalls(), 20);
    {
        const FileLimit limit(4096);
        QVERIFY(!bench.store(20, 22));
        QVERIFY(bench.waitForState(Archive::State::ReadOnly));
        QCOMPARE(bench.wholeCalls(), 20);
        bench.clock().advance(31'000); // not yet
        QTRY_VERIFY(bench.clock().pendingTimers() > 0);
        QVERIFY(!bench.store(22, 23));
    }
    bench.clock().advance(31'000);
    QVERIFY(bench.waitForState(Archive::State::Open));
    QVERIFY(bench.store(20, 22));
    QCOMPARE(bench.wholeCalls(), 22);
}

void TestArchiveTrouble::P03_anotherWindowReadsAndThenWrites()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, 3));
    QVERIFY(bench.isAnotherPrograms());
    FakeClock clock;
    Archive second(bench.folder(), nullptr, &clock);
    QTRY_COMPARE(second.state(), Archive::State::ReadOnly); // a wait for the lock has no end
    QVERIFY(second.problem().what.contains("Another window"_L1));
    qint64 seen = 0;
    const auto read = second.read<qint64>(
        Archive::Reader::Calls, &second,
        [](Database &database) { return database.number(u"SELECT count(*) FROM call"_s); },
        [&](const Result<qint64> &result) { seen = result.ok() ? *result : -1; });
    QTRY_COMPARE(seen, 3);
    std::optional<bool> stored;
    const auto write = second.write<qint64>(
        &second, [](Database &database) { return ArchiveBench::storeSample(database, 9); },
        [&](const Result<qint64> &result) { stored = result.ok(); });
    QTRY_VERIFY(stored.has_value());
    QVERIFY(!*stored);
    bench.close();
    clock.advance(31'000);
    QTRY_COMPARE(second.state(), Archive::State::Open);
}

void TestArchiveTrouble::P02_whatWasAskedIsWrittenAtTheEnd()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, 1));
    std::vector<CallHandle> calls;
    for (int number = 1; number <= 40; ++number)
        calls.push_back(bench.archive().write<qint64>(
            &bench.archive(),
            [number](Database &database) { return ArchiveBench::storeSample(database, number); },
            [](const Result<qint64> &) {}));
    bench.reopen();
    QCOMPARE(bench.wholeCalls(), 41);
}

void TestArchiveTrouble::G04_aHungDiskDoesNotHoldUpTheEnd()
{
    const auto hung = std::make_shared<QSemaphore>();
    const auto begun = std::make_shared<QSemaphore>();
    ArchiveBench bench;
    QVERIFY(bench.store(0, 1));
    const auto call = bench.archive().write<int>(
        &bench.archive(),
        [hung, begun](Database &database) {
            begun->release();
            hung->acquire();
            ArchiveBench::storeSample(database, 1);
            return 0;
        },
        [](const Result<int> &) {});
    begun->acquire();
    QElapsedTimer timer;
    timer.start();
    bench.close();
    QVERIFY2(timer.elapsed() < 10 * ArchiveEnd::kLongestMs, // the disk would take for ever
        qPrintable(QString::number(timer.elapsed())));
    QVERIFY(AsideThread::running() > 0); // so the program would leave without it
    hung->release();
    QTRY_COMPARE(AsideThread::running(), 0);
    bench.reopen();
    QCOMPARE(bench.wholeCalls(), 2); // the disk came back after all
}

void TestArchiveTrouble::I7_whoAsksNeverWaits()
{
    BestOf rounds(100);
    while (rounds.goOn()) {
        qint64 longest = -1;
        writeAndRead(longest);
        QVERIFY(longest >= 0);
        rounds.took(longest);
    }
    QVERIFY2(rounds.isMet(), rounds.told());
}

void TestArchiveTrouble::writeAndRead(qint64 &longestGapMs)
{
    HeartBeat beat;
    ArchiveBench bench;
    int outcomes = 0;
    std::vector<CallHandle> calls;
    for (int number = 0; number < 200; ++number) {
        calls.push_back(bench.archive().write<qint64>(
            &bench.archive(),
            [number](Database &database) {
                const auto call = sampleConversation(number);
                return storeCall(database, call, sampleTranscript(call.id, 200), call.start);
            },
            [&](const Result<qint64> &) { ++outcomes; }));
        calls.push_back(bench.archive().read<bool>(
            Archive::Reader::Calls, &bench.archive(),
            [number](Database &database) {
                return loadTranscript(database, sampleConversation(number).id).has_value();
            },
            [&](const Result<bool> &) { ++outcomes; }));
    }
    QTRY_COMPARE(outcomes, 400);
    longestGapMs = beat.longestGapMs();
}

} // namespace readback

using readback::TestArchiveTrouble;
READBACK_TEST_MAIN(TestArchiveTrouble)
#include "tst_archivetrouble.moc"
