// SPDX-License-Identifier: MIT
#include "app/archive/search/Searches.h"
#include "app/archive/search/SpokenIndex.h"
#include "app/archive/stored/StoredCalls.h"
#include "tests/unit/archive/IndexProof.h"

#include "app/archive/sql/Statement.h"
#include "app/archive/sql/TimeKey.h"
#include "app/archive/stored/CallKey.h"
#include "app/archive/upkeep/ArchiveTidying.h"
#include "tests/support/Samples.h"
#include "tests/support/TestMain.h"
#include "tests/unit/archive/ArchiveBench.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using readback::test::ArchiveBench;
using readback::test::ArchiveFileBench;

namespace readback {

namespace {

const QDateTime kNow(QDate(2026, 1, 15), QTime(12, 0), QTimeZone::utc());

Conversation wholeConversation()
{
    auto call = sampleConversation(1);
    call.start = kNow.addSecs(-3600).toUTC();
    call.durationMs = 61'000;
    call.direction = Direction::Outbound;
    call.agents = {u"Maya Okafor"_s, u"Jonas Weber"_s};
    call.queues = {u"Billing"_s};
    call.customer = u"+15550142"_s;
    call.ourNumber = u"+15550100"_s;
    call.wrapUps = {u"Resolved"_s};
    call.holds = {{1000, 5000}};
    call.communications = {u"one"_s, u"two"_s};
    call.transcript = TranscriptState::Ready;
    return call;
}

Transcript wholeTranscript(const QString &id)
{
    Transcript transcript;
    transcript.conversationId = id;
    transcript.language = u"en-US"_s;
    transcript.speakers = {{SpeakerRole::Agent, u"Maya Okafor"_s}, {SpeakerRole::Customer, {}},
        {SpeakerRole::Ivr, u"Menu"_s}};
    transcript.phrases = {{0, 2000, 2, Phrase::kNoSentiment, 0.123456f, u"Press one"_s},
        {2500, 4000, 0, 1, 0.5f, u"How can I help with the refund?"_s},
        {4000, 4000, 1, -1, 0.9012f, u"The refund\nnever came, Zo\u00eb"_s}};
    transcript.topics = {{1, u"Billing issue"_s}, {2, u"Complaint"_s}};
    transcript.events = {{CallEventKind::Silence, 2000, 2500}};
    return transcript;
}

// By what a person types.
QList<qint64> find(Database &database, const QString &typed)
{
    QList<qint64> rows;
    Statement statement(
        database, "SELECT rowid FROM spoken_index WHERE spoken_index MATCH ? ORDER BY rowid DESC");
    statement.bind(parseSearch(typed, kNow).query.match);
    while (statement.next())
        rows.append(statement.number(0));
    return rows;
}

} // namespace

class TestStoredCalls : public QObject
{
    Q_OBJECT

private slots:
    void comesBackAsItWas();
    void findsByWordAndSide();
    void D08_theLaterOneCounts();
    void removedIsGoneFromTheIndex();
    void sameMomentGetsAnotherKey();
    void worksThroughAnArchive();
    void D03_allOrNothingWhicheverStatementFails();
    void D01_aDamagedBlockCostsItsCallAlone_data();
    void D01_aDamagedBlockCostsItsCallAlone();
};

void TestStoredCalls::comesBackAsItWas()
{
    ArchiveFileBench bench;
    const auto call = wholeConversation();
    const auto transcript = wholeTranscript(call.id);
    storeCall(bench.database(), call, transcript, kNow);
    const auto conversationBack = loadConversation(bench.database(), call.id);
    const auto back = loadTranscript(bench.database(), call.id);
    QVERIFY(!bench.database().takeError());
    QVERIFY(conversationBack && *conversationBack == call);
    QVERIFY(back && *back == transcript);
    QVERIFY(!loadTranscript(bench.database(), u"other"_s));
}

void TestStoredCalls::findsByWordAndSide()
{
    ArchiveFileBench bench;
    auto &database = bench.database();
    const auto call = wholeConversation();
    const auto key = storeCall(database, call, wholeTranscript(call.id), kNow);
    QCOMPARE(find(database, u"refund"_s), (QList{phraseRow(key, 2), phraseRow(key, 1)}));
    QCOMPARE(find(database, u"agent:refund"_s), QList{phraseRow(key, 1)});
    QCOMPARE(find(database, u"customer:refund"_s), QList{phraseRow(key, 2)});
    QCOMPARE(find(database, u"press"_s), QList{phraseRow(key, 0)});
    QCOMPARE(find(database, u"zoe"_s), QList{phraseRow(key, 2)});
    QVERIFY(!database.takeError());
}

void TestStoredCalls::D08_theLaterOneCounts()
{
    ArchiveFileBench bench;
    auto &database = bench.database();
    const auto call = wholeConversation();
    auto transcript = wholeTranscript(call.id);
    const auto key = storeCall(database, call, transcript, kNow);
    QCOMPARE(storeCall(database, call, transcript, kNow), key);
    transcript.phrases[1].text = u"Nothing to see"_s;
    transcript.phrases.resize(2);
    std::erase_if(transcript.topics, [](const TopicMark &topic) { return topic.phrase > 1; });
    QCOMPARE(storeCall(database, call, transcript, kNow), key);
    QVERIFY(*loadTranscript(database, call.id) == transcript);
    QCOMPARE(find(database, u"refund"_s), QList<qint64>());
    QVERIFY(test::indexTellsWhatIsSaid(database));
    QVERIFY(!database.takeError());
}

void TestStoredCalls::removedIsGoneFromTheIndex()
{
    ArchiveFileBench bench;
    auto &database = bench.database();
    const auto call = wholeConversation();
    storeCall(database, call, wholeTranscript(call.id), kNow);
    removeCall(database, call.id);
    QCOMPARE(find(database, u"refund"_s), QList<qint64>());
    for (const auto *table : {"call", "spoken", "participant", "speaker", "topic", "event"})
        QCOMPARE(database.number(u"SELECT count(*) FROM %1"_s.arg(QString::fromLatin1(table))), 0);
    QVERIFY(!database.takeError());
}

void TestStoredCalls::sameMomentGetsAnotherKey()
{
    ArchiveFileBench bench;
    auto &database = bench.database();
    QList<qint64> keys;
    for (int number = 1; number <= 4; ++number) {
        auto call = wholeConversation();
        call.id = QString::number(number);
        if (number == 3)
            call.start = {};
        keys.append(storeCall(database, call, wholeTranscript(call.id), kNow));
    }
    QCOMPARE(keys[1], keys[0] + 4);
    QCOMPARE(keys[2], 0);
    QCOMPARE(keys[3], keys[1] + 4);
    for (int number = 1; number <= 4; ++number)
        QCOMPARE(loadTranscript(database, QString::number(number))->phrases.size(), 3u);
    QCOMPARE(callOfRow(database, phraseRow(keys[1], 2))->key, keys[1]);
}

void TestStoredCalls::worksThroughAnArchive()
{
    ArchiveBench bench;
    const auto call = wholeConversation();
    const auto transcript = wholeTranscript(call.id);
    const auto stored = bench.write<qint64>(
        [&](Database &database) { return storeCall(database, call, transcript, kNow); });
    QVERIFY(stored.ok());
    bench.reopen();
    const auto back = bench.read<std::optional<Transcript>>(
        [&](Database &database) { return loadTranscript(database, call.id); });
    QVERIFY(back.ok() && *back && **back == transcript);
    QCOMPARE(bench.archive().state(), Archive::State::Open);
}

void TestStoredCalls::D03_allOrNothingWhicheverStatementFails()
{
    ArchiveBench bench;
    const auto call = wholeConversation();
    const auto before = wholeTranscript(call.id);
    auto after = before;
    after.phrases[1].text = u"another text"_s;
    const auto store = [&](const Transcript &transcript, int failAt) {
        return bench.write<int>([&, failAt](Database &database) {
            const int first = database.statements();
            database.failAt(failAt);
            storeCall(database, call, transcript, kNow);
            database.failAt(0);
            return database.statements() - first;
        });
    };
    const auto statements = store(before, 0);
    QVERIFY(statements.ok() && *statements > 10);
    for (int failing = 1; failing <= *statements; ++failing) {
        QVERIFY(!store(after, failing).ok());
        const auto kept = bench.read<std::optional<Transcript>>(
            [&](Database &database) { return loadTranscript(database, call.id); });
        QVERIFY(kept.ok() && *kept && **kept == before);
    }
    QVERIFY(store(after, 0).ok());
}

void TestStoredCalls::D01_aDamagedBlockCostsItsCallAlone_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("truncated") << u"substr(phrases, 1, length(phrases) / 2)"_s;
    QTest::newRow("empty") << u"x''"_s;
    QTest::newRow("no bytes") << u"7"_s;
    QTest::newRow("another's text") << u"'Press one'"_s;
    QTest::newRow("one byte")
        << u"CAST(substr(phrases, 1, length(phrases) - 1) || x'00' AS BLOB)"_s;
    // The head of a frame that says it is 2^40 bytes long.
    QTest::newRow("huge") << u"x'28b52ffde00000000000010000090000'"_s;
}

void TestStoredCalls::D01_aDamagedBlockCostsItsCallAlone()
{
    QFETCH(const QString, damage);
    ArchiveFileBench bench;
    auto &database = bench.database();
    auto call = wholeConversation();
    auto other = call;
    other.id = u"another call"_s;
    const auto key = storeCall(database, call, wholeTranscript(call.id), kNow);
    const auto otherKey = storeCall(database, other, wholeTranscript(other.id), kNow);
    database.run(u"UPDATE spoken SET phrases = %1 WHERE call = %2"_s.arg(damage).arg(key));
    QVERIFY(!database.takeError());

    loadTranscript(database, call.id);
    const auto error = database.takeError();
    QVERIFY(error && error->kind == ErrorKind::Archive);
    QCOMPARE(database.damage(), Database::Damage::None); // the file is not put aside for it
    QVERIFY(*loadTranscript(database, other.id) == wholeTranscript(other.id));
    const auto page
        = searchPage(database, {parseSearch(u"refund"_s, kNow).query, SearchOrder::NewestFirst, 9});
    QCOMPARE(page.hits.size(), 2u);
    for (const auto &hit : page.hits)
        QCOMPARE(hit.conversationId, other.id);
    QCOMPARE(page.unreadable, QStringList{call.id}); // and that is told, once
    const auto best
        = searchPage(database, {parseSearch(u"refund"_s, kNow).query, SearchOrder::BestFirst, 9});
    QCOMPARE(best.unreadable, QStringList{call.id});
    const auto counts
        = searchCounts(database, parseSearch(u"refund"_s, kNow).query, [] { return false; });
    QCOMPARE(counts.calls, 2);
    QVERIFY(counts.holdsUnreadable); // so that it can be said
    QVERIFY(!database.takeError());

    // What takes its place is whole again, and nothing of what was damaged is shown any more; nor
    // is it in the index once that was tidied.
    auto after = wholeTranscript(call.id);
    after.phrases[1].text = u"Nothing to see"_s;
    QCOMPARE(storeCall(database, call, after, kNow), key);
    QVERIFY(*loadTranscript(database, call.id) == after);
    const auto again
        = searchPage(database, {parseSearch(u"refund"_s, kNow).query, SearchOrder::NewestFirst, 9});
    QCOMPARE(again.hits.size(), 3u);
    QCOMPARE(again.unreadable, QStringList());
    QVERIFY(isIndexDue(database));
    ArchiveTidying tidying(bench.folder());
    while (!tidying.step(database))
        continue;
    QVERIFY(!isIndexDue(database));
    QCOMPARE(find(database, u"refund"_s),
        (QList{phraseRow(otherKey, 2), phraseRow(otherKey, 1), phraseRow(key, 2)}));
    QVERIFY(test::indexTellsWhatIsSaid(database));
    QVERIFY(!database.takeError());
}

} // namespace readback

using readback::TestStoredCalls;
READBACK_TEST_MAIN(TestStoredCalls)
#include "tst_storedcalls.moc"
