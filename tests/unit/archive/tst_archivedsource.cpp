// SPDX-License-Identifier: MIT
#include "app/archive/ArchiveOpening.h"
#include "tests/support/BestOf.h"
#include "tests/support/HeartBeat.h"
#include "tests/unit/archive/ArchivedLibraryTest.h"

#include <QDirIterator>
#include <QSemaphore>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

// Whether a file below the folder holds these bytes.
bool isOnDisk(const QString &folder, const QByteArray &bytes)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QFile::ReadOnly) && file.readAll().contains(bytes))
            return true;
    }
    return false;
}

} // namespace

// The library with an archive in front of its source.
class TestArchivedSource : public test::ArchivedLibraryTest
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void keepsWhatItFetched();
    void keepsNothingWhenSwitchedOff();
    void keepsScoresThatCameFirst();
    void I10_archiveAnswersWithoutAServer();
    void I10_serverAnswersWithoutAnArchive();
    void D01_aDamagedCallIsFetchedAgain();
    void D04_saysThatCallsAreNotKeptWhileTheyAreNot();
    void D02_saysThatACallCouldNotBeKept();
    void D02_slowArchiveIsPassed();
    void lateArchiveCountsWhereTheServerFails();
    void cancelledIsNeverTold();
    void listsWhatIsKeptWhereTheServerIsOutOfReach();
    void listingThatIsRefusedStaysRefused();
    void P14_windowsThreadNeverWaits();
};

void TestArchivedSource::keepsWhatItFetched()
{
    const auto first = fetch(calls[0]);
    QVERIFY(first && *first);
    QVERIFY(waitForKept(1));
    restart();
    const int before = source->requests();
    const auto second = fetch(calls[0]);
    QVERIFY(second && *second);
    QCOMPARE(***second, ***first);
    QCOMPARE(source->requests(), before);
    QCOMPARE(library->knownState(calls[0].id), TranscriptState::Ready);
}

// What is off stays off the disk, and is read all the same.
void TestArchivedSource::keepsNothingWhenSwitchedOff()
{
    auto said = sampleTranscript(calls[0].id);
    said.phrases[0].text = u"Zwetschgenkuchen"_s;
    source->transcripts.insert(calls[0].id, said);
    source->scoresById.insert(calls[0].id, ConversationScores());
    kept->setKeeping(false);
    QVERIFY(fetch(calls[0]));
    KeepCalls keep(*library, *kept, *clock, job());
    QSignalSpy finished(&keep, &KeepCalls::finished);
    keep.start();
    QVERIFY(test::waitUntil([&] { return finished.size() == 1; }));
    restart();
    QVERIFY(!isOnDisk(bench->folder(), "Zwetschgenkuchen"));
    QVERIFY(!isOnDisk(bench->folder(), calls[1].id.toUtf8()));
    // The test can fail: kept, it is found.
    QVERIFY(fetch(calls[0]));
    QVERIFY(waitForKept(1));
    restart();
    QVERIFY(isOnDisk(bench->folder(), "Zwetschgenkuchen"));
}

void TestArchivedSource::keepsScoresThatCameFirst()
{
    ConversationScores scores;
    scores.sentiment = -12.5;
    scores.trendClass = SentimentTrend::Declining;
    scores.empathy = {{u"Maya"_s, 40}};
    scores.overtalks = 3;
    source->scoresById.insert(calls[0].id, scores);
    std::optional<Result<ConversationScores>> told;
    const auto askScores = [&] {
        told.reset();
        return library->scores(calls[0], Priority::Interactive, this,
            [&](const Result<ConversationScores> &result) { told = result; });
    };
    auto asked = askScores();
    QVERIFY(test::waitUntil([&] { return told.has_value(); }));
    QVERIFY(fetch(calls[0]));
    QVERIFY(waitForKept(1));
    restart();
    source->scoresById.clear();
    asked = askScores();
    QVERIFY(test::waitUntil([&] { return told.has_value(); }));
    QVERIFY(*told);
    QCOMPARE(**told, scores);
}

void TestArchivedSource::I10_archiveAnswersWithoutAServer()
{
    QVERIFY(fetch(calls[0]));
    QVERIFY(waitForKept(1));
    restart();
    source->fail = [](int) { return Error::of(ErrorKind::Network); };
    const auto read = fetch(calls[0]);
    QVERIFY(read && *read);
    const auto other = fetch(calls[1]);
    QVERIFY(other && !*other);
    QCOMPARE(other->error().kind, ErrorKind::Network);
}

void TestArchivedSource::D01_aDamagedCallIsFetchedAgain()
{
    const auto first = fetch(calls[0]);
    QVERIFY(first && *first);
    QVERIFY(waitForKept(1));
    QVERIFY(bench
                ->write<int>([](Database &database) {
                    database.run(u"UPDATE spoken SET phrases = x'00'"_s);
                    return 0;
                })
                .ok());
    restart();
    const int before = source->requests();
    const auto second = fetch(calls[0]);
    QVERIFY(second && *second);
    QCOMPARE(***second, ***first);
    QVERIFY(source->requests() > before);
    QVERIFY(waitForKept(1));
    restart();
    source->fail = [](int) { return Error::of(ErrorKind::Network); };
    const auto third = fetch(calls[0]); // out of the archive, where it is whole again
    QVERIFY(third && *third);
    QCOMPARE(***third, ***first);
}

void TestArchivedSource::I10_serverAnswersWithoutAnArchive()
{
    library.reset();
    archived.reset();
    kept.reset();
    Archive nowhere(u"/proc/nowhere/archive"_s);
    use(nowhere);
    QSignalSpy notKept(kept.get(), &KeptCalls::notKeptChanged);
    const auto read = fetch(calls[0]);
    QVERIFY(read && *read);
    QTRY_COMPARE(notKept.size(), 1);
    QVERIFY(!kept->notKept().isEmpty());
    cleanup();
}

void TestArchivedSource::D04_saysThatCallsAreNotKeptWhileTheyAreNot()
{
    const auto limit = [this](qint64 pages) {
        return bench
            ->maintain<qint64>([pages](Database &database) {
                return database.number(u"PRAGMA max_page_count = %1"_s.arg(pages));
            })
            .ok();
    };
    QSignalSpy notKept(kept.get(), &KeptCalls::notKeptChanged);
    QVERIFY(limit(1)); // no page more than there are
    QVERIFY(!bench
                 ->write<int>([](Database &database) {
                     for (int number = 20; number < 60; ++number)
                         test::ArchiveBench::storeSample(database, number);
                     return 0;
                 })
                 .ok());
    QTRY_COMPARE(notKept.size(), 1);
    QVERIFY2(kept->notKept().contains(u"full"_s), qPrintable(kept->notKept()));
    kept->setKeeping(false); // then nothing is to be said
    QCOMPARE(kept->notKept(), QString());
    kept->setKeeping(true);
    QCOMPARE(notKept.size(), 3);
    bench->reopen(); // without the limit
    use(bench->archive());
    QVERIFY(bench->waitForState(Archive::State::Open));
    QCOMPARE(kept->notKept(), QString());
}

// Another program has the file for longer than anybody has patience.
void TestArchivedSource::D02_saysThatACallCouldNotBeKept()
{
    QVERIFY(bench
                ->maintain<int>([](Database &database) {
                    database.run(u"PRAGMA busy_timeout = 0"_s);
                    database.setPatience({});
                    return 0;
                })
                .ok());
    const auto other
        = Database::open(archiveFile(bench->folder()), Database::Access::ReadWrite).value();
    other->run(u"BEGIN IMMEDIATE"_s);
    QSignalSpy notKept(kept.get(), &KeptCalls::notKeptChanged);
    QSignalSpy failed(kept.get(), &KeptCalls::failed);
    for (int number = 0; number < 3; ++number)
        QVERIFY(fetch(calls[static_cast<size_t>(number)])->ok()); // from the server
    QTRY_COMPARE(failed.size(), 3);
    QVERIFY(!kept->notKept().isEmpty());
    QCOMPARE(notKept.size(), 1); // once
    other->run(u"COMMIT"_s);
    QVERIFY(fetch(calls[3])->ok());
    QTRY_COMPARE(notKept.size(), 2);
    QCOMPARE(kept->notKept(), QString());
    QCOMPARE(written, QStringList{calls[3].id});
}

void TestArchivedSource::D02_slowArchiveIsPassed()
{
    auto busy = std::make_shared<QSemaphore>();
    const auto blocked = bench->archive().read<int>(
        Archive::Reader::Calls, this,
        [busy](Database &) {
            busy->acquire();
            return 0;
        },
        [](const Result<int> &) {});
    ask(calls[0]);
    QCoreApplication::processEvents();
    clock->advance(KeptFirst<Done>::kMomentMs - 1);
    QVERIFY(source->asked().isEmpty());
    clock->advance(1);
    QCOMPARE(source->asked(), QStringList{calls[0].id});
    QVERIFY(test::waitUntil([this] { return answer.has_value(); }));
    QVERIFY(*answer);
    busy->release();
}

void TestArchivedSource::lateArchiveCountsWhereTheServerFails()
{
    QVERIFY(fetch(calls[0]));
    QVERIFY(waitForKept(1));
    restart();
    source->fail = [](int) { return Error::of(ErrorKind::Network); };
    auto busy = std::make_shared<QSemaphore>();
    const auto blocked = bench->archive().read<int>(
        Archive::Reader::Calls, this,
        [busy](Database &) {
            busy->acquire();
            return 0;
        },
        [](const Result<int> &) {});
    ask(calls[0]);
    clock->advance(KeptFirst<Done>::kMomentMs);
    for (int turn = 0; turn < 20; ++turn)
        QCoreApplication::processEvents();
    QVERIFY(!answer);
    busy->release();
    QVERIFY(test::waitUntil([this] { return answer.has_value(); }));
    QVERIFY(*answer);
}

void TestArchivedSource::cancelledIsNeverTold()
{
    ask(calls[0]);
    call.cancel();
    clock->advance(1'000);
    QTest::qWait(50);
    QVERIFY(!answer);
    QVERIFY(source->asked().isEmpty());
}

void TestArchivedSource::listsWhatIsKeptWhereTheServerIsOutOfReach()
{
    calls[2].queues = {u"Billing"_s};
    for (const int position : {1, 2, 5})
        QVERIFY(fetch(calls[static_cast<size_t>(position)]));
    QVERIFY(waitForKept(3));
    restart();
    source->fail = [](int) { return Error::of(ErrorKind::Timeout); };
    std::vector<Conversation> found;
    std::optional<Result<ListSummary>> ended;
    const auto list = [&](const ConversationQuery &query) {
        found.clear();
        ended.reset();
        return library->list(
            query, Priority::List, this,
            [&](const std::vector<Conversation> &page) {
                found.insert(found.end(), page.begin(), page.end());
            },
            [&](const Result<ListSummary> &result) { ended = result; });
    };
    ConversationQuery query;
    query.range = TimeRange::lastHours(240, clock->now());
    auto listing = list(query);
    QVERIFY(test::waitUntil([&] { return ended.has_value(); }));
    QCOMPARE(found.size(), size_t(3));
    QVERIFY(found[0].start > found[1].start && found[1].start > found[2].start);
    QCOMPARE(found[0].transcript, TranscriptState::Ready);
    QVERIFY(!*ended);
    QCOMPARE(ended->error().kind, ErrorKind::Timeout);
    QVERIFY(ended->error().what.endsWith(u"These are the calls kept on this computer."_s));
    QCOMPARE(ended->error().next, nextActionFor(ErrorKind::Timeout)); // still to be done

    query.queue = u"bill"_s;
    listing = list(query);
    QVERIFY(test::waitUntil([&] { return ended.has_value(); }));
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].id, calls[2].id);

    query.range = TimeRange{clock->now().addDays(-900), clock->now().addDays(-800)};
    listing = list(query);
    QVERIFY(test::waitUntil([&] { return ended.has_value(); }));
    QVERIFY(found.empty());
    QVERIFY(!ended->error().what.contains(u"kept on this computer"_s));

    source->fail = {};
    listing = list(query);
    QVERIFY(test::waitUntil([&] { return ended.has_value(); }));
    QVERIFY(*ended);
}

void TestArchivedSource::listingThatIsRefusedStaysRefused()
{
    source->fail = [](int) { return Error::of(ErrorKind::Forbidden); };
    std::optional<Result<ListSummary>> ended;
    const auto listing = library->list(
        {}, Priority::List, this, [](const auto &) {},
        [&](const Result<ListSummary> &result) { ended = result; });
    QVERIFY(test::waitUntil([&] { return ended.has_value(); }));
    QCOMPARE(ended->error(), Error::of(ErrorKind::Forbidden));
}

void TestArchivedSource::P14_windowsThreadNeverWaits()
{
    test::BestOf writing(100), reading(100);
    for (size_t at = 0; writing.goOn() || reading.goOn(); ++at) {
        const auto &one = calls[at];
        source->transcripts.insert(one.id, sampleTranscript(one.id, 20'000));
        const auto before = written.size();
        {
            const test::HeartBeat beat;
            QVERIFY(fetch(one));
            QVERIFY(test::waitUntil([&] { return written.size() > before; }, 60'000));
            writing.took(beat.longestGapMs());
        }
        restart();
        const test::HeartBeat beat;
        const auto read = fetch(one);
        QVERIFY(read && *read);
        reading.took(beat.longestGapMs());
    }
    QVERIFY2(writing.isMet(), writing.told());
    QVERIFY2(reading.isMet(), reading.told());
}

} // namespace readback

READBACK_TEST_MAIN(readback::TestArchivedSource)
#include "tst_archivedsource.moc"
