// SPDX-License-Identifier: MIT
#include "app/archive/search/SpokenIndex.h"

#include "app/archive/sql/Statement.h"
#include "app/archive/sql/Transaction.h"
#include "tests/support/TestMain.h"
#include "tests/unit/archive/SearchBench.h"

#include <QSet>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using readback::test::SearchBench;

namespace readback {

namespace {

// Letters of many scripts, with accents in both ways of writing, points and what is no letter.
const QStringList kPieces{u"a"_s, u"b"_s, u"C"_s, u"d"_s, u"1"_s, u"\u00e9"_s, u"e\u0301"_s,
    u"\u00dc"_s, u"\u00df"_s, u"\u0130"_s, u"\u0416"_s, u"\u0438"_s, u"\u03a3"_s, u"\u05d0"_s,
    u"\u0628"_s, u"\u0915"_s, u"\u093f"_s, u"\uc548"_s, u"\ub155"_s, u"\u9000"_s, u"\u6b3e"_s,
    u"\u0e01"_s, u"\U0001D400"_s, u"\U00020000"_s, u"\U0001F600"_s, u"\ue000"_s, u"\ue005"_s,
    u"\x1f"_s, u"'"_s, u"-"_s, u" "_s, u" "_s, u" "_s, u"\n"_s};

QString anyText(std::minstd_rand &random)
{
    QString text;
    for (auto pieces = random() % 30; pieces > 0; --pieces)
        text += kPieces[static_cast<qsizetype>(random() % size_t(kPieces.size()))];
    return text;
}

QList<qint64> rows(Database &database, const char *sql, const QString &match)
{
    QList<qint64> found;
    Statement statement(database, sql);
    statement.bind(match);
    while (statement.next())
        found << statement.number(0);
    return found;
}

// The first three letters of all words, as FTS5 has them.
QSet<QString> beginnings(Database &database)
{
    database.run(u"CREATE VIRTUAL TABLE temp.words USING fts5vocab (main, spoken_index, row)"_s);
    QSet<QString> all;
    Statement statement(database, "SELECT DISTINCT substr(term, 1, 3) FROM words");
    while (statement.next()) {
        if (isBeginning(statement.text(0)))
            all.insert(statement.text(0));
    }
    return all;
}

} // namespace

class TestSpokenIndex : public QObject
{
    Q_OBJECT

private slots:
    void beginningsFindWhatPrefixesFind();
    void isABeginning_data();
    void isABeginning();
    void theThirdLetterAsksForBeginnings();
    void sidesAreNoText();
};

// The short way to what begins with three letters leads to the same phrases as the long one.
void TestSpokenIndex::beginningsFindWhatPrefixesFind()
{
    test::ArchiveFileBench bench;
    auto &database = bench.database();
    std::minstd_rand random(20260115);
    {
        Transaction whole(database);
        for (qint64 row = 1; row <= 2000; ++row)
            addToIndex(database, {row, SpokenSide::Other, anyText(random)});
        whole.commit();
    }
    const auto all = beginnings(database);
    QVERIFY(all.size() > 300);
    for (const auto &beginning : all) {
        const QString quoted = u'"' + beginning + u'"';
        const auto expected = rows(database,
            "SELECT rowid FROM spoken_index WHERE spoken_index MATCH ? ORDER BY rowid",
            quoted + u" *"_s);
        const auto found = rows(database,
            "SELECT rowid FROM spoken_beginning WHERE spoken_beginning MATCH ? ORDER BY rowid",
            quoted);
        QVERIFY2(!expected.isEmpty() && found == expected,
            qPrintable(beginning + u' ' + QString::fromLatin1(beginning.toUtf8().toHex(' '))
                + u": %1 instead of %2"_s.arg(found.size()).arg(expected.size())));
    }
    QVERIFY(!database.takeError());
}

void TestSpokenIndex::isABeginning_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("is");
    QTest::newRow("three letters") << u"ref"_s << true;
    QTest::newRow("accents") << u"Z\u00fce\u0301"_s << true;
    QTest::newRow("digits") << u"112"_s << true;
    QTest::newRow("two letters") << u"re"_s << false;
    QTest::newRow("four letters") << u"refu"_s << false;
    QTest::newRow("a word before it") << u"a ref"_s << false;
    QTest::newRow("a word behind it") << u"ref-a"_s << false;
    QTest::newRow("no letters") << u"-ref"_s << false;
    QTest::newRow("words without spaces") << u"\u9000\u6b3e\u9000"_s << false;
    QTest::newRow("a side's mark") << u"re\ue000"_s << false;
}

void TestSpokenIndex::isABeginning()
{
    QFETCH(const QString, text);
    QFETCH(const bool, is);
    QCOMPARE(readback::isBeginning(text), is);
}

void TestSpokenIndex::theThirdLetterAsksForBeginnings()
{
    QCOMPARE(SearchBench::query(u"Ref*"_s).beginning, u"\"Ref\""_s);
    for (const auto &text : {u"ref"_s, u"refu*"_s, u"ref* a"_s, u"agent:ref*"_s, u"a ref*"_s,
             u"(ref*)"_s, u"\"a ref\"*"_s})
        QVERIFY2(SearchBench::query(text).beginning.isEmpty(), qPrintable(text));
    QCOMPARE(SearchBench::query(u"ref* queue:billing"_s).beginning, u"\"ref\""_s);
    SearchBench bench;
    bench.add(2, {u"A The refund."_s, u"C Refer, ref and r\u00e9f!"_s, u"A A brief re fund"_s});
    bench.add(1, {u"C My refund"_s});
    QCOMPARE(bench.places(u"ref*"_s), u"1/0 2/1 2/1 2/1 2/0"_s);
    QCOMPARE(bench.counts(u"ref*"_s).phrases, 3);
    QCOMPARE(bench.places(u"ref* agent:a"_s), QString());
    QCOMPARE(bench.places(u"customer:ref*"_s), u"1/0 2/1 2/1 2/1"_s);
}

void TestSpokenIndex::sidesAreNoText()
{
    SearchBench bench;
    bench.add(1, {u"A \ue001 one"_s, u"C \ue000two"_s, u"C three \ue000\ue002"_s, u"menu four"_s});
    QCOMPARE(bench.places(u"agent:(one OR two OR three OR four)"_s), u"1/0"_s);
    QCOMPARE(bench.places(u"customer:(one OR two OR three OR four)"_s), u"1/2 1/1"_s);
    QCOMPARE(bench.places(u"\ue000"_s), QString());
    const auto page = bench.page(u"agent:one"_s);
    QCOMPARE(page.hits.size(), 1u);
    QCOMPARE(page.hits[0].text, u"  one"_s);
    QCOMPARE(page.hits[0].matchStart, 2);
    QCOMPARE(page.hits[0].matchLength, 3);
}

} // namespace readback

using readback::TestSpokenIndex;
READBACK_TEST_MAIN(TestSpokenIndex)
#include "tst_spokenindex.moc"
