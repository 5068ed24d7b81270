// SPDX-License-Identifier: MIT
#include "app/text/CodePoints.h"
#include "tests/support/TestMain.h"
#include "tests/unit/text/FindSamples.h"

#include <QRandomGenerator>
#include <QTest>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

namespace {

// What is found, as text; each with its row.
QStringList found(const QStringList &rows, const FindQuery &query)
{
    QStringList list;
    for (const auto &hit : hitsIn(rows, query))
        list += QString::number(hit.row) + u':' + rows[hit.row].mid(hit.from, hit.to - hit.from);
    return list;
}

// A character with the invisible ones behind it, and what it folds to.
struct Unit
{
    int from = 0;
    int to = 0;
    QByteArray folded;
};

std::vector<Unit> unitsOf(const QString &text)
{
    std::vector<Unit> units;
    for (int i = 0; i < text.size();) {
        const int length = codePointAt(text, i).length;
        const auto part = folded(QStringView(text).mid(i, length));
        const bool again = part == " " && !units.empty() && units.back().folded.endsWith(' ');
        if (!part.isEmpty() && !again)
            units.push_back({i, i + length, part});
        else if (!units.empty())
            units.back().to = i + length;
        i += length;
    }
    return units;
}

// The number of units that the needle is from there on, or 0.
size_t matchAt(const std::vector<Unit> &units, size_t first, const QByteArray &needle)
{
    QByteArray sum;
    for (size_t i = first; i < units.size() && sum.size() < needle.size(); ++i) {
        sum += units[i].folded;
        if (sum == needle)
            return i - first + 1;
    }
    return 0;
}

// The definition: whole characters that fold to what the words fold to, from left to right.
std::vector<FindHit> naive(const QStringList &rows, const FindQuery &query)
{
    const auto needle = folded(query.text);
    std::vector<FindHit> hits;
    for (int row = 0; row < rows.size(); ++row) {
        if (query.voice == FindVoice::Agent && row % 3 != 0)
            continue;
        if (query.voice == FindVoice::Customer && row % 3 != 1)
            continue;
        const auto units = unitsOf(rows[row]);
        for (size_t i = 0; i < units.size();) {
            const size_t length = needle.isEmpty() ? 0 : matchAt(units, i, needle);
            const FindHit hit{row, units[i].from, length > 0 ? units[i + length - 1].to : 0};
            const auto text = QStringView(rows[row]).mid(hit.from, hit.to - hit.from);
            const bool counts = length > 0
                && (!query.wholeWord || isWholeWord(rows[row], hit.from, hit.to))
                && (!query.exact || exactForm(text) == exactForm(query.text));
            if (counts)
                hits.push_back(hit);
            i += counts ? length : 1;
        }
    }
    return hits;
}

QString randomText(QRandomGenerator &random, int most)
{
    static const QStringList letters
        = u"a A b á e\u0301 ß ẞ ss s İ i ı ’ ' – - \u00ad \u200d ﬁ f … . . "
          u"が か \u3099 한 👍 👍🏽 ❤️ م \u064f क ि æ ae \U0001d49c"_s.split(
              u' ')
        + QStringList{u" "_s, u" "_s, u"\n"_s, u"\u00a0"_s};
    QString text;
    for (int i = random.bounded(most); i > 0; --i)
        text += letters[random.bounded(static_cast<int>(letters.size()))];
    return text;
}

} // namespace

class TestFind : public QObject
{
    Q_OBJECT
private slots:
    void words();
    void unicodeIsFoundAndMarkedWhole();
    void exactly();
    void wholeWords_data();
    void wholeWords();
    void onlyOneVoice();
    void rowsDoNotRunIntoEachOther();
    void nothingToFind();
    void likeTheDefinition();
    void moreThanCanBeShown();
    void stopsWhenAsked();
    void expressions();
    void expressionsOnlyOfOneVoice();
    void aMistakeIsExplained();
};

void TestFind::words()
{
    const QStringList rows{u"Refund the refund."_s, u"No REFUND"_s, u"ref und"_s};
    QCOMPARE(
        found(rows, {u"refund"_s}), (QStringList{u"0:Refund"_s, u"0:refund"_s, u"1:REFUND"_s}));
    QCOMPARE(found(rows, {u"the refund."_s}), QStringList{u"0:the refund."_s});
    QCOMPARE(hitsIn({u"aaaaa"_s}, {u"aa"_s}), (std::vector<FindHit>{{0, 0, 2}, {0, 2, 4}}));
    QCOMPARE(found({u"so I’m — well"_s}, {u"I'm - w"_s}), QStringList{u"0:I’m — w"_s});
    QCOMPARE(
        found({u"one\ntwo  three"_s}, {u"one two three"_s}), QStringList{u"0:one\ntwo  three"_s});
}

void TestFind::unicodeIsFoundAndMarkedWhole()
{
    QCOMPARE(found({u"Hola Lucía!"_s}, {u"lucia"_s}), QStringList{u"0:Lucía"_s});
    QCOMPARE(found({u"Hola Luci\u0301a!"_s}, {u"LUCÍA"_s}), QStringList{u"0:Luci\u0301a"_s});
    QCOMPARE(found({u"Hola Luci\u0301a!"_s}, {u"luci"_s}), QStringList{u"0:Luci\u0301"_s});
    QCOMPARE(found({u"Die Straße, STRASSE, STRAẞE"_s}, {u"strasse"_s}),
        (QStringList{u"0:Straße"_s, u"0:STRASSE"_s, u"0:STRAẞE"_s}));
    QCOMPARE(found({u"Straße"_s}, {u"s"_s}), QStringList{u"0:S"_s}); // not half of ß
    QCOMPARE(found({u"nach İstanbul"_s}, {u"istanbul"_s}), QStringList{u"0:İstanbul"_s});
    QCOMPARE(found({u"x👍🏽y 👍"_s}, {u"👍"_s}), (QStringList{u"0:👍"_s, u"0:👍"_s}));
    QCOMPARE(hitsIn({u"👍 ok"_s}, {u"ok"_s}), (std::vector<FindHit>{{0, 3, 5}}));
}

void TestFind::exactly()
{
    const QStringList rows{u"Lucía lucía Lucia LUCÍA Luci\u0301a"_s};
    QCOMPARE(found(rows, {u"Lucía"_s, true}), (QStringList{u"0:Lucía"_s, u"0:Luci\u0301a"_s}));
    QCOMPARE(found(rows, {u"Lucia"_s, true}), QStringList{u"0:Lucia"_s});
    QCOMPARE(found(rows, {u"Luci"_s, true}), QStringList{u"0:Luci"_s});
    QCOMPARE(found({u"The the THE"_s}, {u"the"_s, true}), QStringList{u"0:the"_s});
}

void TestFind::wholeWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("hits");
    QTest::newRow("part") << u"refunds prerefund refund_id"_s << u"refund"_s << 0;
    QTest::newRow("words") << u"refund, (refund) refund."_s << u"refund"_s << 3;
    QTest::newRow("number") << u"42 142 42nd"_s << u"42"_s << 1;
    QTest::newRow("accents are of the word") << u"luci\u0301a"_s << u"luci"_s << 0;
    QTest::newRow("signs") << u"$20.50"_s << u"20"_s << 1;
    QTest::newRow("sign at the edge") << u"C++ code"_s << u"c++"_s << 1;
    QTest::newRow("two words") << u"the bill, the bills"_s << u"the bill"_s << 1;
    QTest::newRow("Japanese") << u"返金してください"_s << u"返金"_s << 1;
    QTest::newRow("Thai") << u"คืนเงินให้ผม"_s << u"คืนเงิน"_s << 1;
    QTest::newRow("Arabic") << u"والفاتورة فاتورة"_s << u"فاتورة"_s << 1;
}

void TestFind::wholeWords()
{
    QFETCH(QString, text);
    QFETCH(QString, word);
    QFETCH(int, hits);
    FindQuery query{word};
    query.wholeWord = true;
    QCOMPARE(static_cast<int>(hitsIn({text}, query).size()), hits);
}

void TestFind::onlyOneVoice()
{
    const QStringList rows{u"yes yes"_s, u"yes"_s, u"yes"_s, u"yes"_s};
    FindQuery query{u"yes"_s};
    QCOMPARE(hitsIn(rows, query).size(), size_t(5));
    query.voice = FindVoice::Agent;
    QCOMPARE(found(rows, query), (QStringList{u"0:yes"_s, u"0:yes"_s, u"3:yes"_s}));
    query.voice = FindVoice::Customer;
    QCOMPARE(found(rows, query), QStringList{u"1:yes"_s});
}

void TestFind::rowsDoNotRunIntoEachOther()
{
    QCOMPARE(hitsIn({u"one"_s, u"two"_s}, {u"onetwo"_s}).size(), size_t(0));
    QCOMPARE(hitsIn({u"one"_s, u"two"_s}, {u"one two"_s}).size(), size_t(0));
    QCOMPARE(hitsIn({u"e\u0301"_s, u"\u0301e"_s}, {u"e"_s}).size(), size_t(2));
}

void TestFind::nothingToFind()
{
    QCOMPARE(hitsIn({u"text"_s}, {QString()}).size(), size_t(0));
    QCOMPARE(hitsIn({u"text\u0301"_s}, {u"\u0301"_s}).size(), size_t(0));
    QCOMPARE(hitsIn({}, {u"a"_s}).size(), size_t(0));
    QCOMPARE(hitsIn({QString()}, {u"a"_s}).size(), size_t(0));
}

void TestFind::likeTheDefinition()
{
    QRandomGenerator random(5);
    int hits = 0;
    for (int round = 0; round < 400; ++round) {
        QStringList rows;
        for (int i = random.bounded(8); i >= 0; --i)
            rows += randomText(random, 60);
        const FindText text(callOf(rows));
        for (int i = 0; i < 20; ++i) {
            FindQuery query{randomText(random, 4)};
            query.exact = random.bounded(3) == 0;
            query.wholeWord = random.bounded(3) == 0;
            query.voice = static_cast<FindVoice>(random.bounded(3));
            const auto expected = naive(rows, query);
            hits += static_cast<int>(expected.size());
            if (search(text, query).hits != expected)
                QFAIL(qPrintable(
                    u"round %1: “%2” in “%3”"_s.arg(round).arg(query.text, rows.join(u'|'))));
        }
    }
    QVERIFY(hits > 2000); // else it proves little
}

void TestFind::moreThanCanBeShown()
{
    FindBounds bounds;
    bounds.hits = 10;
    const FindText text(callOf({QString(100, u'a')}));
    for (const bool expression : {false, true}) {
        FindQuery query{u"a"_s};
        query.expression = expression;
        const auto result = search(text, query, bounds);
        QCOMPARE(result.hits.size(), size_t(10));
        QCOMPARE(result.end, FindResult::End::TooMany);
    }
}

void TestFind::stopsWhenAsked()
{
    const FindText text(callOf({QString(100'000, u'a')}));
    for (const bool expression : {false, true}) {
        FindQuery query{u"a"_s};
        query.expression = expression;
        const auto result = find(text, query, {}, FindStop(true));
        QCOMPARE(result.end, FindResult::End::Stopped);
        QVERIFY(result.hits.size() < 2000);
    }
}

void TestFind::expressions()
{
    const QStringList rows{u"It was $20.50, not 19.99."_s, u"the Bill and the bills"_s};
    FindQuery query{u"\\d+\\.\\d\\d"_s};
    query.expression = true;
    QCOMPARE(found(rows, query), (QStringList{u"0:20.50"_s, u"0:19.99"_s}));
    query.text = u"bill"_s;
    QCOMPARE(found(rows, query), (QStringList{u"1:Bill"_s, u"1:bill"_s}));
    query.exact = true;
    QCOMPARE(found(rows, query), QStringList{u"1:bill"_s});
    query.exact = false;
    query.wholeWord = true;
    query.text = u"bill|bills"_s;
    QCOMPARE(found(rows, query), (QStringList{u"1:Bill"_s, u"1:bills"_s}));
    query.wholeWord = false;
    query.text = u"x*"_s; // finds nothing everywhere
    QCOMPARE(found(rows, query), QStringList());
    query.text = u"^the|s$"_s;
    QCOMPARE(found(rows, query), (QStringList{u"1:the"_s, u"1:s"_s}));
    query.text = u"größe"_s;
    QCOMPARE(found({u"GRÖßE"_s}, query), QStringList{u"0:GRÖßE"_s});
}

void TestFind::expressionsOnlyOfOneVoice()
{
    FindQuery query{u"\\w+"_s};
    query.expression = true;
    query.voice = FindVoice::Customer;
    QCOMPARE(found({u"one"_s, u"two"_s, u"three"_s, u"four"_s}, query), QStringList{u"1:two"_s});
}

void TestFind::aMistakeIsExplained()
{
    FindQuery query{u"re(fund"_s};
    query.expression = true;
    auto result = search(FindText(callOf({u"refund"_s})), query);
    QCOMPARE(result.end, FindResult::End::Mistake);
    QVERIFY(!result.mistake.isEmpty());
    QCOMPARE(result.mistakeAt, 7);
    query.text = u"*a"_s;
    result = search(FindText(callOf({u"refund"_s})), query);
    QCOMPARE(result.end, FindResult::End::Mistake);
    QVERIFY(result.mistakeAt <= 1);
}

READBACK_TEST_MAIN(TestFind)
#include "tst_find.moc"
