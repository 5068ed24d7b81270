// SPDX-License-Identifier: MIT
#include "app/archive/search/SearchQuery.h"

#include "app/archive/search/SplitScripts.h"
#include "tests/support/BestOf.h"
#include "tests/support/CpuTimer.h"
#include "tests/support/TestMain.h"
#include "tests/unit/archive/SearchBench.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using readback::test::kSearchNow;
using readback::test::SearchBench;

namespace readback {

namespace {

ParsedSearch parse(const QString &text)
{
    return parseSearch(text, kSearchNow);
}

qint64 msOf(int year, int month, int day)
{
    return QDateTime(QDate(year, month, day), QTime(0, 0), QTimeZone::utc()).toMSecsSinceEpoch();
}

} // namespace

class TestSearchQuery : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void becomesAMatch_data();
    void becomesAMatch();
    void tellsMistakesAndTheirPlace_data();
    void tellsMistakesAndTheirPlace();
    void readsPeriods_data();
    void readsPeriods();
    void readsRanges();
    void readsNamesAndMarks();
    void nothingIsNoMistake();
    void S15_neverAnErrorOfSql_data();
    void S15_neverAnErrorOfSql();
    void S15_piecesAtRandomAreNeverAnErrorOfSql();
    void marksGoIntoScriptsWithoutSpaces();

private:
    SearchBench m_bench;
};

void TestSearchQuery::initTestCase()
{
    m_bench.add(1, {u"A a b c abc"_s, u"C b c d abcd"_s, u"C x spoken_index 1"_s});
}

void TestSearchQuery::becomesAMatch_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("match");
    const auto row = [](const char *text, const char *match) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(match);
    };
    row("refund", R"("refund")");
    row("don't e-mail", R"(("don't" AND "e-mail"))");
    row("a AND b", R"(("a" AND "b"))");
    row("a and b", R"(("a" AND "and" AND "b"))");
    row("a OR b c", R"(("a" OR ("b" AND "c")))");
    row("(a OR b) c", R"((("a" OR "b") AND "c"))");
    row("a b -c NOT d", R"((("a" AND "b") NOT ("c" OR "d")))");
    row("a AND NOT b", R"((("a") NOT "b"))");
    row("-a b", R"((("b") NOT "a"))");
    row("-(a b) c", R"((("c") NOT ("a" AND "b")))");
    row("\"a b\"", R"("a b")");
    row("„a b“ «c d»", R"(("a b" AND "c d"))");
    row("\"a bcd\"*", R"("a bcd" *)");
    row("abc* d-efg** 退*", R"(("abc" * AND "d-efg" * AND "退" *))");
    row("a NEAR b", R"(NEAR("a" "b", 10))");
    row("a NEAR/3 \"b c\" NEAR/3 d", R"(NEAR("a" "b c" "d", 3))");
    row("agent:a", "(\"\uE000\" AND \"a\")");
    row("AGENT: a customer:b OR c", R"()");
    row("agent:\"a b\" OR kunde:c", "((\"\uE000\" AND \"a b\") OR (\"\uE001\" AND \"c\"))");
    row("customer:(a OR -b c)", "(\"\uE001\" AND (\"a\" OR ((\"c\") NOT \"b\")))");
    row("agent:a NEAR/2 b", "(\"\uE000\" AND NEAR(\"a\" \"b\", 2))");
    row("a & b", R"(("a" AND "b"))");
    row("a - b", R"(("a" AND "b"))");
    row("a --b", R"(("a" AND "b"))");
    row("a OR ... b", R"(("a" OR "b"))");
    row("a NEAR/2 ?", R"("a")");
    row("a -!", R"("a")");
    row("10:30", R"("10:30")");
    row("note: a", R"(("note:" AND "a"))");
    row("near not", R"(("near" AND "not"))");
    row("a queue:b c", R"(("a" AND "c"))");
    row("a AND queue:b", R"("a")");
    row("queue:b AND a", R"("a")");
    row("a NOT queue:b", R"("a")");
    row("a AND queue:b AND c", R"(("a" AND "c"))");
    row("agent:\uE001a", "(\"\uE000\" AND \" a\")"); // nobody types a side's own mark
    row("退款 refund", "(\"退\x1f款\" AND \"refund\")");
}

void TestSearchQuery::becomesAMatch()
{
    QFETCH(QString, text);
    QFETCH(QString, match);
    const auto parsed = parse(text);
    QCOMPARE(parsed.mistake.has_value(), match.isEmpty());
    QCOMPARE(parsed.query.match, match);
}

void TestSearchQuery::tellsMistakesAndTheirPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *text, int position, const char *part) {
        QTest::newRow(text) << QString::fromUtf8(text) << position << QString::fromUtf8(part);
    };
    row("a AND", 2, "missing");
    row("a OR", 2, "missing");
    row("OR a", 0, "missing");
    row("a OR OR b", 5, "missing");
    row("a NOT", 2, "missing");
    row("-a", 0, "not only what is not");
    row("a OR -b", 5, "not only what is not");
    row("NOT a NOT b", 0, "not only what is not");
    row("a \"b", 2, "not closed");
    row("(a", 0, "not closed");
    row("a)", 1, "not opened");
    row("a ()", 3, "missing");
    row("NEAR(a b)", 0, "missing");
    row("a NEAR/x b", 2, "NEAR/5");
    row("a NEAR/1000 b", 2, "NEAR/5");
    row("a NEAR", 2, "between");
    row("a NEAR (b)", 2, "between");
    row("(a) NEAR b", 4, "between");
    row("a NEAR/2 b NEAR/3 c", 11, "same number");
    row("a*b", 1, "end of a word");
    row("ab*", 0, "three letters");
    row("\"bcd ab\"*", 0, "three letters");
    row("...", 0, "letters and digits");
    row("\"\"", 0, "letters and digits");
    row("agent:", 0, "missing");
    row("agent:queue:x a", 6, "whole call");
    row("agent:a customer:b", 8, "one side");
    row("agent:customer:b", 0, "one side");
    row("col:x", 0, "no field");
    row("http://x", 0, "no field");
    row("queue: x", 0, "missing");
    row("queue:x", 0, "which words");
    row("a OR queue:x", 5, "whole call");
    row("queue:x OR a", 0, "whole call");
    row("(a queue:x)", 3, "whole call");
    row("a date:soon", 2, "date:2026-01-31");
    row("a date:2026-02-30", 2, "date:2026-01-31");
    row("a date:2026-02-03..2026-02-01", 2, "date:2026-01-31");
    row("a date:..", 2, "date:2026-01-31");
    row("a last:7", 2, "last:24h");
    row("a last:0d", 2, "last:24h");
    row("a length:5m", 2, "length:>5m");
    row("a length:>5", 2, "length:>5m");
    row("a length:9m..1m", 2, "length:>5m");
    row("a sentiment:bad", 2, "sentiment:<0");
    row("a reviewed:maybe", 2, "yes or no");
    row("a reviewed:yes reviewed:no", 15, "twice");
    row("a -last:7d", 3, "opposite");
}

void TestSearchQuery::tellsMistakesAndTheirPlace()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const auto parsed = parse(text);
    QVERIFY(parsed.mistake);
    QTEST(parsed.mistake->position, "position");
    QVERIFY2(parsed.mistake->what.contains(part), qPrintable(parsed.mistake->what));
}

void TestSearchQuery::readsPeriods_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    const qint64 end = SearchQuery().toMs;
    const qint64 now = kSearchNow.toMSecsSinceEpoch();
    const auto row = [](const char *text, qint64 from, qint64 to) {
        QTest::newRow(text) << QString::fromUtf8(text) << from << to;
    };
    row("date:2026-01-03", msOf(2026, 1, 3), msOf(2026, 1, 4));
    row("date:2026-02", msOf(2026, 2, 1), msOf(2026, 3, 1));
    row("date:2026-01-03..2026-01-05", msOf(2026, 1, 3), msOf(2026, 1, 6));
    row("date:2026-01-03…2026-01-05", msOf(2026, 1, 3), msOf(2026, 1, 6));
    row("date:2026-01-03..", msOf(2026, 1, 3), end);
    row("date:..2025-12", 0, msOf(2026, 1, 1));
    row("date:today", msOf(2026, 1, 15), msOf(2026, 1, 16));
    row("date:yesterday..today", msOf(2026, 1, 14), msOf(2026, 1, 16));
    row("last:24h", now - 24 * 3'600'000LL, end);
    row("last:7d", msOf(2026, 1, 8) + 12 * 3'600'000LL, end);
    row("last:2w date:..today", msOf(2026, 1, 1) + 12 * 3'600'000LL, msOf(2026, 1, 16));
}

void TestSearchQuery::readsPeriods()
{
    QFETCH(QString, text);
    const auto parsed = parse(u"a "_s + text);
    QVERIFY(!parsed.mistake);
    QTEST(parsed.query.fromMs, "from");
    QTEST(parsed.query.toMs, "to");
    QVERIFY(!parsed.query.asksForCalls());
}

void TestSearchQuery::readsRanges()
{
    using Limit = SearchQuery::Limit;
    using Range = SearchQuery::Range;
    const auto length = [](const char *text) {
        return parse(u"a "_s + QString::fromLatin1(text)).query.lengthMs;
    };
    const auto sentiment = [](const char *text) {
        return parse(u"a "_s + QString::fromLatin1(text)).query.sentiment;
    };
    QCOMPARE(length("length:>5m"), (Range{Limit{300'000, false}, {}}));
    QCOMPARE(length("length:<=1h30m5s"), (Range{{}, Limit{5'405'000, true}}));
    QCOMPARE(length("length:2m..10m"), (Range{Limit{120'000}, Limit{600'000}}));
    QCOMPARE(length("length:>5m length:>=6m length:<9m"),
        (Range{Limit{360'000}, Limit{540'000, false}}));
    QCOMPARE(length("length:>=5m length:>5m"), (Range{Limit{300'000, false}, {}}));
    QCOMPARE(sentiment("sentiment:<0"), (Range{{}, Limit{0, false}}));
    QCOMPARE(sentiment("sentiment:-20..20,5"), (Range{Limit{-20}, Limit{20.5}}));
    QCOMPARE(sentiment("sentiment:Negative"), (Range{{}, Limit{0, false}}));
    QCOMPARE(sentiment("sentiment:positive"), (Range{Limit{0, false}, {}}));
}

void TestSearchQuery::readsNamesAndMarks()
{
    const auto query = parse(u"a queue:\"Billing EMEA\" -queue:sales by:Okafor NOT tag:vip "
                             "-reviewed:yes starred:Ja"_s)
                           .query;
    using Names = std::vector<SearchQuery::Name>;
    QCOMPARE(query.queues, (Names{{u"Billing EMEA"_s, false}, {u"sales"_s, true}}));
    QCOMPARE(query.agents, (Names{{u"Okafor"_s, false}}));
    QCOMPARE(query.tags, (Names{{u"vip"_s, true}}));
    QCOMPARE(query.reviewed, std::optional(false));
    QCOMPARE(query.starred, std::optional(true));
    QVERIFY(query.asksForCalls());
}

void TestSearchQuery::nothingIsNoMistake()
{
    for (const auto &text : {QString(), u"  \t\n"_s, QString(QChar(0))}) {
        const auto parsed = parse(text);
        QVERIFY(!parsed.mistake);
        QCOMPARE(parsed.query, SearchQuery());
    }
}

void TestSearchQuery::S15_neverAnErrorOfSql_data()
{
    QTest::addColumn<QString>("text");
    int number = 0;
    const auto row = [&number](const QString &text) { QTest::addRow("%d", number++) << text; };
    for (const auto &text : {u"\""_s, u"*"_s, u"NEAR("_s, u"NEAR(a b, 5)"_s, u"col:x"_s, u"-x"_s,
             u"a AND"_s, u"%"_s, u"_"_s, u"a%b"_s, u"a_b"_s, u"'; DROP TABLE call; --"_s, u"a\\"_s,
             u"^a"_s, u"{agent}:a"_s, u"a+b"_s, u"agent:*"_s, u"\"a\"\"b\""_s, u"a\"b\"c"_s,
             u"( ( a"_s, u"rowid:1"_s, u"rank:1"_s, u"spoken_index"_s, u"a NEAR/0 a NEAR/0 a"_s,
             u"queue:%"_s, u"a queue:' by:\"\\\""_s, u"?1"_s, u"a :b @c $d"_s})
        row(text);
    row(u"a"_s + QChar(0) + u"b\""_s);
    row(u"ab"_s + QChar(0xd800)); // half of a pair before the closing quote
    row(u"\"ab"_s + QChar(0xdc00) + u"\""_s);
    row(QString(QChar(0xfffe)) + u"ab"_s);
    row(QString(QChar(0xfeff)) + u"ab"_s);
    row(QString(100'000, u'a'));
    row(QString(100'000, u'('));
    for (int depth = 2; depth < 24; ++depth) // what FTS5's own parser has to remember
        row(u"a OR b -("_s.repeated(depth) + u'c' + QString(depth, u')'));
    row(u"abc* "_s.repeated(25'000));
    row(u"a OR "_s.repeated(800) + u'a');
    row(u"("_s.repeated(15) + u'a' + u")"_s.repeated(15));
    row(u"agent:"_s.repeated(200) + u'a');
    row(u"-"_s.repeated(1000) + u'a');
    row(u"a NOT (b OR "_s.repeated(14) + u'c' + u")"_s.repeated(14));
    row(u"a NEAR/9 "_s.repeated(60) + u'b');
    row(u"("_s + u"a b c "_s.repeated(20) + u") OR x"_s);
}

void TestSearchQuery::S15_neverAnErrorOfSql()
{
    QFETCH(QString, text);
    test::BestOf rounds(200);
    while (rounds.goOn()) {
        const test::CpuTimer timer;
        const auto parsed = parse(text);
        QVERIFY(!parsed.mistake || !parsed.mistake->what.isEmpty());
        QVERIFY(!parsed.mistake || parsed.mistake->position <= text.size());
        if (!parsed.mistake && !parsed.query.match.isEmpty()) {
            for (const auto order : {SearchOrder::NewestFirst, SearchOrder::BestFirst})
                searchPage(m_bench.database(), {parsed.query, order, 50, 0});
            searchCounts(m_bench.database(), parsed.query, [] { return false; });
        }
        rounds.took(timer.ms());
        const auto error = m_bench.database().takeError();
        QVERIFY2(!error, error ? qPrintable(error->what) : "");
    }
    QVERIFY2(rounds.isMet(), rounds.told());
}

void TestSearchQuery::S15_piecesAtRandomAreNeverAnErrorOfSql()
{
    const QStringList pieces{u"a"_s, u"abc*"_s, u"\"b c\""_s, u"AND"_s, u"OR"_s, u"NOT"_s,
        u"NEAR/2"_s, u"("_s, u")"_s, u"-"_s, u"agent:"_s, u"customer:"_s, u"queue:sales"_s,
        u"..."_s, u" "_s, u" "_s, u" "_s, u"退"_s, QString(QChar(0xd801)), u"*"_s, u"\""_s,
        u"length:>1s"_s};
    std::minstd_rand random(20260115);
    int sound = 0;
    for (int round = 0; round < 4000; ++round) {
        QString text;
        for (auto count = random() % 9; count > 0; --count)
            text += pieces[static_cast<qsizetype>(random() % static_cast<quint64>(pieces.size()))]
                + (random() % 3 ? u" "_s : QString());
        const auto parsed = parse(text);
        QVERIFY2(!parsed.mistake || parsed.query.match.isEmpty(), qPrintable(text));
        if (parsed.mistake || parsed.query.match.isEmpty())
            continue;
        ++sound;
        searchCounts(m_bench.database(), parsed.query, [] { return false; });
        QVERIFY2(!m_bench.database().takeError(), qPrintable(text));
    }
    QVERIFY2(sound > 400, qPrintable(QString::number(sound)));
}

void TestSearchQuery::marksGoIntoScriptsWithoutSpaces()
{
    const QString plain = u"Grüße, мир, שלום 한국어"_s;
    QCOMPARE(withScriptMarks(plain), plain);
    QCOMPARE(withScriptMarks(u"a退款b"_s), u"a\u001f退\u001f款\u001fb"_s);
    for (const auto &text :
        {plain, u"a退款b"_s, u"ขอเงินคืน"_s, QString::fromUtf8("𠀀𠀁"), QString(), u"退"_s})
        QCOMPARE(withoutScriptMarks(withScriptMarks(text)), text);
    QCOMPARE(withoutScriptMarks(withScriptMarks(u"退\u001f款"_s)), u"退款"_s);
}

} // namespace readback

using readback::TestSearchQuery;
READBACK_TEST_MAIN(TestSearchQuery)
#include "tst_searchquery.moc"
