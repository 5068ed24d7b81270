// SPDX-License-Identifier: MIT
#include "app/exporting/HitsCsv.h"

#include "tests/support/TestMain.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace readback;

// The hits of a search as people open them in a spreadsheet.
class TestHitsCsv : public QObject
{
    Q_OBJECT

private slots:
    void headNamesTheColumns();
    void oneLineAHit();
    void S_guardsFormulas();
    void textForgesNoLine();
    void aHitMaySayAnythingOfItself();

private:
    static SearchHit sample();
};

SearchHit TestHitsCsv::sample()
{
    SearchHit hit;
    hit.conversationId = u"c-1"_s;
    hit.start = QDateTime(QDate(2026, 1, 15), QTime(9, 42), QTimeZone::utc());
    hit.agents = {u"Maya Okafor"_s, u"Jonas Weber"_s};
    hit.queues = {u"Billing"_s};
    hit.phrase = 3;
    hit.startMs = 72'500;
    hit.role = SpeakerRole::Customer;
    hit.speaker = u"Speaker 2"_s;
    hit.text = u"So the refund never went out"_s;
    hit.matchStart = 7;
    hit.matchLength = 6;
    return hit;
}

void TestHitsCsv::headNamesTheColumns()
{
    QCOMPARE(hitsCsvHead(),
        "\xEF\xBB\xBF"
        "conversation_id,start_iso,offset_ms,time,phrase,speaker,role,agent,queue,"
        "before,hit,after\r\n"_ba);
}

void TestHitsCsv::oneLineAHit()
{
    QCOMPARE(hitsCsvLine(sample()),
        "c-1,2026-01-15T09:42:00Z,72500,01:12,3,Speaker 2,customer,"
        "\"Maya Okafor; Jonas Weber\",Billing,So the,refund,never went out\r\n"_ba);
    auto hit = sample();
    hit.alias = u"=Ada"_s; // the reader's own name for the one who speaks; the role stays
    QVERIFY(hitsCsvLine(hit).contains(",3,'=Ada,customer,"));
}

void TestHitsCsv::S_guardsFormulas()
{
    auto hit = sample();
    hit.text = u"=HYPERLINK(1) -refund @x"_s;
    hit.matchStart = 14;
    hit.matchLength = 7;
    hit.agents = {u"+1 555"_s};
    const auto line = hitsCsvLine(hit);
    QVERIFY2(line.contains(",'=HYPERLINK(1),'-refund,'@x\r\n"), line.constData());
    QVERIFY2(line.contains(",'+1 555,"), line.constData());
}

void TestHitsCsv::textForgesNoLine()
{
    auto hit = sample();
    hit.text = u"a \"quote\",\r\nc-2,2026 refund\n"_s;
    hit.matchStart = static_cast<int>(hit.text.indexOf(u"refund"_s));
    const auto line = hitsCsvLine(hit);
    QCOMPARE(line.count('\n'), 1);
    QVERIFY(line.endsWith("\r\n"));
    QVERIFY2(line.contains("\"a \"\"quote\"\", c-2,2026\",refund,"), line.constData());
}

void TestHitsCsv::aHitMaySayAnythingOfItself()
{
    for (const int start : {-3, 0, 500}) {
        for (const int length : {-3, 0, 500}) {
            auto hit = sample();
            hit.matchStart = start;
            hit.matchLength = length;
            QCOMPARE(hitsCsvLine(hit).count('\n'), 1);
        }
    }
    QCOMPARE(hitsCsvLine({}), ",,0,00:00,0,,unknown,,,,,\r\n"_ba);
}

READBACK_TEST_MAIN(TestHitsCsv)
#include "tst_hitscsv.moc"
