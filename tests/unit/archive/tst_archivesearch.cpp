// SPDX-License-Identifier: MIT
#include "app/archive/search/Searches.h"

#include "app/archive/sql/Statement.h"
#include "app/archive/stored/StoredMarks.h"
#include "tests/support/TestMain.h"
#include "tests/unit/archive/SearchBench.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using readback::test::SearchBench;

namespace readback {

namespace {

const QStringList kFirst{u"Welcome, press one for a refund"_s,
    u"A How can I help with the refund?"_s, u"C The refund never came, I am angry"_s,
    u"C Zoë, please call me back"_s};
const QStringList kSecond{
    u"A Refund, refund: we refund twice"_s, u"C I want my money back, please"_s};
const QStringList kThird{u"C 我想退款\n现在"_s, u"A ขอเงินคืน"_s, u"C refunds take long"_s};

void fill(SearchBench &bench)
{
    bench.add(1, kFirst);
    bench.add(2, kSecond);
    bench.add(3, kThird);
}

} // namespace

class TestArchiveSearch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void finds_data();
    void finds();
    void tellsAllOfAHit();
    void severalHitsOfAPhraseAreThereEach();
    void marksWhereItIsInScriptsWithoutSpaces();
    void givesPagesNewestFirst();
    void givesPagesBestFirst();
    void countsWhatPagesGive();
    void countingStopsWhenAsked();
    void searchesWithinACall();
    void filtersMeetFrequentWords();
    void marksOfPeopleFilter();
    void agentsAreFoundByTheNamesTheyWereGiven();
    void asksNothingOfTheWholeTable();

private:
    SearchBench m_filled; // for those that only look
};

void TestArchiveSearch::initTestCase()
{
    fill(m_filled);
}

void TestArchiveSearch::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("places");
    const auto row = [](const char *text, const char *places) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(places);
    };
    row("refund", "1/2 1/1 1/0 2/0 2/0 2/0");
    row("REFUND angry", "1/2 1/2");
    row("\"never came\"", "1/2");
    row("“never came”", "1/2");
    row("\"came never\"", "");
    row("angry OR money", "1/2 2/1");
    row("refund NOT angry", "1/1 1/0 2/0 2/0 2/0");
    row("refund -angry -twice", "1/1 1/0");
    row("(help OR angry) refund", "1/2 1/2 1/1 1/1");
    row("agent:refund", "1/1 2/0 2/0 2/0");
    row("customer:refund", "1/2");
    row("kunde:refund", "1/2");
    row("customer:(angry OR money)", "1/2 2/1");
    row("agent:\"the refund\"", "1/1");
    row("refund NEAR/2 came", "1/2 1/2");
    row("refund NEAR/0 came", "");
    row("refund NEAR angry", "1/2 1/2");
    row("call NEAR/1 back", "1/3 1/3");
    row("refun*", "1/2 1/1 1/0 2/0 2/0 2/0 3/2");
    row("\"refund nev\"*", "1/2");
    row("zoe", "1/3");
    row("退款", "3/0");
    row("款退", "");
    row("เงิน", "3/1");
    row("please queue:billing", "1/3 2/1");
    row("please by:nunez", "2/1");
    row("please -by:nunez", "1/3");
    row("please by:nobody", "");
    row("please -by:nobody", "1/3 2/1");
    row("refun* queue:sales", "3/2");
    row("refun* length:>=2m", "2/0 2/0 2/0 3/2");
    row("refun* length:>2m", "3/2");
    row("refun* date:2026-01-15", "1/2 1/1 1/0 2/0 2/0 2/0 3/2");
    row("refun* date:yesterday", "");
    row("refun* last:2h", "1/2 1/1 1/0 2/0 2/0 2/0");
}

void TestArchiveSearch::finds()
{
    QFETCH(QString, text);
    QTEST(m_filled.places(text), "places");
    QVERIFY(!m_filled.database().takeError());
}

void TestArchiveSearch::tellsAllOfAHit()
{
    SearchBench bench;
    fill(bench);
    const auto page = bench.page(u"\"how can\""_s);
    QCOMPARE(page.next, 0);
    SearchHit hit;
    const auto call = SearchBench::conversation(1);
    hit.conversationId = call.id;
    hit.start = call.start;
    hit.durationMs = call.durationMs;
    hit.agents = call.agents;
    hit.queues = call.queues;
    hit.phrase = 1;
    hit.startMs = 1000;
    hit.role = SpeakerRole::Agent;
    hit.speaker = u"Maya"_s;
    hit.text = u"How can I help with the refund?"_s;
    hit.matchLength = 7;
    QVERIFY(page.hits == std::vector{hit});
    Statement(bench.database(), "INSERT INTO alias VALUES ('call-1', 0, 'The new one')").run();
    QCOMPARE(bench.page(u"\"how can\""_s).hits[0].alias, u"The new one"_s);
    QCOMPARE(bench.page(u"\"how can\""_s).hits[0].speaker, u"Maya"_s);
}

void TestArchiveSearch::severalHitsOfAPhraseAreThereEach()
{
    auto &bench = m_filled;
    QList<int> starts;
    for (const auto &hit : bench.page(u"refund twice"_s).hits)
        starts << hit.matchStart;
    QCOMPARE(starts, (QList{0, 8, 19, 26}));
}

void TestArchiveSearch::marksWhereItIsInScriptsWithoutSpaces()
{
    auto &bench = m_filled;
    const auto hits = bench.page(u"退款"_s).hits;
    QCOMPARE(hits.size(), 1u);
    QCOMPARE(hits[0].text, u"我想退款 现在"_s);
    QCOMPARE(hits[0].matchStart, 2);
    QCOMPARE(hits[0].matchLength, 2);
    const auto back = loadTranscript(bench.database(), u"call-3"_s);
    QVERIFY(back && back->phrases[0].text == u"我想退款\n现在"_s);
}

void TestArchiveSearch::givesPagesNewestFirst()
{
    auto &bench = m_filled;
    for (const auto &text : {u"refun*"_s, u"refun* length:>0s"_s}) {
        const auto first = bench.page(text, 2);
        QCOMPARE(SearchBench::places(first), u"1/2 1/1"_s);
        QVERIFY(first.next > 0);
        const auto second = bench.page(text, 2, first.next);
        QCOMPARE(SearchBench::places(second), u"1/0 2/0 2/0 2/0"_s);
        const auto third = bench.page(text, 2, second.next);
        QCOMPARE(SearchBench::places(third), u"3/2"_s);
        QCOMPARE(third.next, 0);
    }
}

void TestArchiveSearch::givesPagesBestFirst()
{
    auto &bench = m_filled;
    const auto page = [&](const QString &text, qint64 after) {
        return bench.page(text, 2, after, SearchOrder::BestFirst);
    };
    const auto first = page(u"refund"_s, 0);
    QCOMPARE(first.hits.front().conversationId, u"call-2"_s); // three times in one phrase
    QCOMPARE(first.next, 2);
    const auto second = page(u"refund"_s, first.next);
    QCOMPARE(second.hits.size(), 2u);
    QCOMPARE(second.next, 0);
    QCOMPARE(SearchBench::places(page(u"refund by:maya -help"_s, 0)).size(), 7);
    QVERIFY(!bench.database().takeError());
}

void TestArchiveSearch::countsWhatPagesGive()
{
    SearchBench bench;
    fill(bench);
    auto call = SearchBench::conversation(40);
    bench.add(call, {u"C refund"_s});
    call = SearchBench::conversation(99);
    call.start = {};
    bench.add(call, {u"C refund"_s});
    const auto counts = bench.counts(u"refun*"_s);
    QCOMPARE(counts.phrases, 7);
    QCOMPARE(counts.calls, 5);
    const auto dayOf
        = [](int number) { return SearchBench::conversation(number).start.toLocalTime().date(); };
    QVERIFY(counts.days == (std::vector<SearchDay>{{dayOf(40), 1}, {dayOf(1), 5}}));
    QCOMPARE(bench.counts(u"refund queue:nowhere"_s), SearchCounts());
    QCOMPARE(bench.counts(u"nothing"_s), SearchCounts());
}

void TestArchiveSearch::countingStopsWhenAsked()
{
    auto &bench = m_filled;
    QCOMPARE(searchCounts(bench.database(), SearchBench::query(u"refund"_s), [] { return true; }),
        SearchCounts());
}

void TestArchiveSearch::searchesWithinACall()
{
    auto &bench = m_filled;
    const auto hits
        = searchCall(bench.database(), u"call-1"_s, SearchBench::query(u"refund queue:sales"_s));
    QCOMPARE(SearchBench::places({hits, 0}), u"1/0 1/1 1/2"_s);
    QVERIFY(searchCall(bench.database(), u"other"_s, SearchBench::query(u"refund"_s)).empty());
}

// Many hits, few calls that are wanted, and the other way round: both ends of the skipping.
void TestArchiveSearch::filtersMeetFrequentWords()
{
    SearchBench bench;
    Transaction whole(bench.database());
    for (int number = 1; number <= 400; ++number) {
        auto call = SearchBench::conversation(number);
        call.queues = {number % 100 ? u"Many"_s : u"Few"_s};
        bench.add(call, {u"C refund"_s, u"A word"_s, number % 150 ? u"C x"_s : u"C rare"_s});
    }
    whole.commit();
    QCOMPARE(bench.places(u"refund queue:few"_s), u"100/0 200/0 300/0 400/0"_s);
    QCOMPARE(bench.counts(u"refund queue:few"_s).phrases, 4);
    QCOMPARE(bench.places(u"rare queue:many"_s), u"150/2"_s);
    QCOMPARE(bench.places(u"rare queue:few"_s), u"300/2"_s);
    QCOMPARE(bench.counts(u"refund -queue:few"_s).calls, 396);
    QCOMPARE(bench.counts(u"refund queue:none"_s).calls, 0);
}

void TestArchiveSearch::marksOfPeopleFilter()
{
    SearchBench bench;
    fill(bench);
    auto &database = bench.database();
    database.run(u"INSERT INTO mark (id, reviewed_ms, starred) VALUES ('call-1', 5, 0)"_s);
    database.run(u"INSERT INTO mark (id, reviewed_ms, starred) VALUES ('call-2', NULL, 1)"_s);
    database.run(u"INSERT INTO tag VALUES ('call-2', 'Vip'), ('call-3', 'vips')"_s);
    database.run(u"UPDATE call SET sentiment = -20 WHERE id = 'call-1'"_s);
    QCOMPARE(bench.places(u"back reviewed:yes"_s), u"1/3"_s);
    QCOMPARE(bench.places(u"back reviewed:no"_s), u"2/1"_s);
    QCOMPARE(bench.places(u"back -reviewed:yes"_s), u"2/1"_s);
    QCOMPARE(bench.places(u"back starred:yes"_s), u"2/1"_s);
    QCOMPARE(bench.places(u"back tag:VIP"_s), u"2/1"_s);
    QCOMPARE(bench.places(u"back -tag:vip"_s), u"1/3"_s);
    QCOMPARE(bench.places(u"back sentiment:<0"_s), u"1/3"_s);
    QCOMPARE(bench.places(u"back sentiment:>=-20"_s), u"1/3"_s);
    QCOMPARE(bench.places(u"back sentiment:positive"_s), QString());
    QVERIFY(!database.takeError());
}

void TestArchiveSearch::agentsAreFoundByTheNamesTheyWereGiven()
{
    SearchBench bench;
    fill(bench);
    auto &database = bench.database();
    // The agent's voice of one call, and the customer's of another.
    database.run(u"INSERT INTO alias VALUES ('call-1', 0, 'María José'), ('call-2', 1, 'Maria')"_s);
    QCOMPARE(bench.places(u"back by:maria"_s), u"1/3"_s);
    QCOMPARE(bench.places(u"back by:\"maria jose\""_s), u"1/3"_s);
    QCOMPARE(bench.places(u"back -by:maria"_s), u"2/1"_s);
    QCOMPARE(bench.places(u"back by:okafor"_s), u"1/3"_s); // as the server names him, too
    QCOMPARE(bench.places(u"back by:nunez by:maria"_s), QString());
    QCOMPARE(bench.places(u"back queue:maria"_s), QString());
    QCOMPARE(bench.counts(u"back by:maria"_s).calls, 1);
    // Sides are as they are read.
    for (const auto &id : {u"call-1"_s, u"call-2"_s}) {
        CallMark mark = loadMarks(database).value(id);
        mark.swapped = true;
        storeMark(database, id, mark);
    }
    QCOMPARE(bench.places(u"back by:maria"_s), u"2/1"_s);
    const auto hits = bench.page(u"back by:maria"_s).hits;
    QCOMPARE(hits.size(), 1u);
    QVERIFY(!database.takeError());
}

// What a search costs must not grow with all that is kept: no plan goes through a table.
void TestArchiveSearch::asksNothingOfTheWholeTable()
{
    SearchBench bench;
    const auto plan = [&](const QString &sql) {
        QStringList steps;
        Statement statement(bench.database(), u"EXPLAIN QUERY PLAN "_s + sql);
        while (statement.next())
            steps << statement.text(3);
        return steps.join(u'\n');
    };
    const auto names = plan(
        u"SELECT min(name) FROM participant WHERE kind IN (0, 1) AND kind = 1 AND name > 'a'"_s);
    QVERIFY2(names.contains(u"SEARCH participant USING COVERING INDEX participant_name"_s),
        qPrintable(names));
    const auto calls = plan(
        u"SELECT key, phrases FROM call WHERE key >= 1 AND key IN (SELECT call FROM participant "
        "WHERE kind IN (0, 1) AND kind = 1 AND name IN ('a', 'b')) AND key < 9 ORDER BY key DESC"_s);
    QVERIFY2(calls.contains(u"SEARCH call USING INTEGER PRIMARY KEY"_s), qPrintable(calls));
    QVERIFY2(calls.contains(u"participant_name"_s), qPrintable(calls));
    QVERIFY2(!calls.contains(u"SCAN"_s), qPrintable(calls));
    // Only names that somebody typed are gone through.
    const auto named = plan(
        u"SELECT key, phrases FROM call WHERE key >= 1 AND key IN (SELECT call FROM participant"
        " WHERE kind IN (0, 1) AND kind = 0 AND name IN ('a') UNION ALL SELECT named.key FROM alias"
        " JOIN call AS named ON named.id = alias.id JOIN speaker ON speaker.call = named.key AND"
        " speaker.position = alias.speaker JOIN spoken ON spoken.call = named.key WHERE"
        " speaker.role = CASE spoken.swapped WHEN 0 THEN 0 ELSE 1 END AND alias.name IN ('b'))"
        " AND key < 9 ORDER BY key DESC"_s);
    QVERIFY2(named.contains(u"SEARCH call USING INTEGER PRIMARY KEY"_s), qPrintable(named));
    QVERIFY2(named.count(u"SCAN"_s) == 1 && named.contains(u"SCAN alias"_s), qPrintable(named));
}

} // namespace readback

using readback::TestArchiveSearch;
READBACK_TEST_MAIN(TestArchiveSearch)
#include "tst_archivesearch.moc"
