// SPDX-License-Identifier: MIT
#include "tests/support/BestOf.h"
#include "tests/support/CpuTimer.h"
#include "tests/support/TestMain.h"
#include "tests/unit/text/FindSamples.h"

#include <QTest>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

class TestFindLimits : public QObject
{
    Q_OBJECT
private slots:
    void G09_aCatastropheEnds_data();
    void G09_aCatastropheEnds();
    void longRowsAreSearchedInPieces();
    void B09_manyRows();
};

void TestFindLimits::G09_aCatastropheEnds_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<bool>("tooLong"); // else it is seen through
    QTest::newRow("nested") << u"(a+)+$"_s << true;
    QTest::newRow("alternatives") << u"(a|aa)+$"_s << true;
    QTest::newRow("quadratic") << u".*.*=.*"_s << false;
    QTest::newRow("cubic") << u"a*a*a*[bc]"_s << true;
    QTest::newRow("many ways") << u"(a?){50}a{50}[bc]"_s << true;
    QTest::newRow("recursion") << u"(a(?1)?a?)+[bc]"_s << true;
}

void TestFindLimits::G09_aCatastropheEnds()
{
    QFETCH(QString, expression);
    QFETCH(bool, tooLong);
    QStringList rows(2000, QString(400, u'a') + u'!');
    rows += QString(300'000, u'a') + u'!';
    const FindText text(callOf(rows));
    FindQuery query{expression};
    query.expression = true;
    FindBounds bounds;
    bounds.time = std::chrono::milliseconds(300);
    BestOf rounds(1500);
    while (rounds.goOn()) {
        const CpuTimer time;
        const auto result = search(text, query, bounds);
        rounds.took(time.ms());
        QCOMPARE(result.end == FindResult::End::TooLong, tooLong);
    }
    QVERIFY2(rounds.isMet(), rounds.told());
}

void TestFindLimits::longRowsAreSearchedInPieces()
{
    QString row;
    for (int i = 0; i < 20'000; ++i)
        row += u"word%1 "_s.arg(i);
    FindQuery query{u"word\\d+"_s};
    query.expression = true;
    const auto hits = hitsIn({row}, query);
    QCOMPARE(hits.size(), size_t(20'000));
    for (const auto &hit : hits)
        QVERIFY(row[hit.to] == u' ' && row[hit.from] == u'w');
    // Without spaces, and with pairs that must not be cut.
    query.text = u"."_s;
    QString emoji;
    for (int i = 0; i < 10'000; ++i)
        emoji += u"👍"_s;
    QCOMPARE(hitsIn({u'x' + emoji}, query).size(), size_t(10'001));
}

void TestFindLimits::B09_manyRows()
{
    QStringList rows;
    for (int i = 0; i < 200'000; ++i)
        rows += i % 1000 == 0 ? u"the needlé is here"_s : u"I would like a refund, please. Café."_s;
    BestOf building(1000), searching(1000); // far from what they should take
    while (building.goOn() || searching.goOn()) {
        CpuTimer time;
        const FindText text(callOf(rows));
        building.took(time.restart());
        QCOMPARE(search(text, {u"needle"_s}).hits.size(), size_t(200));
        QCOMPARE(search(text, {u"cafe"_s}).hits.size(), size_t(199'800));
        searching.took(time.ms());
    }
    QVERIFY2(building.isMet(), building.told());
    QVERIFY2(searching.isMet(), searching.told());
}

READBACK_TEST_MAIN(TestFindLimits)
#include "tst_findlimits.moc"
