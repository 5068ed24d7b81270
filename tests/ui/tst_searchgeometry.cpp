// SPDX-License-Identifier: MIT
// Where the words of a concordance stand, and the bars above it.
#include "ui/search/HitGeometry.h"

#include "tests/support/TestMain.h"
#include "ui/search/DayBars.h"
#include "ui/search/PlaceBars.h"
#include "ui/search/SearchWords.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace readback;

class TestSearchGeometry : public QObject
{
    Q_OBJECT

private slots:
    void G14_theWidthsFillTheRoom();
    void theHitStandsInTheMiddle();
    void whatIsBesideGivesWayFirst();
    void theWordsKeepTheirRoom();
    void theWordsRunTowardsTheHit_data();
    void theWordsRunTowardsTheHit();
    void aSideIsInItsCell();
    void theDaysFillTheirRoom();
    void aDayWithHitsShows();
    void noDaysNoBars();
    void placesAreWithinTheCall();
    void daysNarrowTheSearch();
    void whenTypingIsWorthASearch();
    void namesAreShort();
    void aWordBeingTypedIsABeginning();

private:
    static int widthOf(const HitWidths &widths, HitColumn column)
    {
        return widths[static_cast<size_t>(column)];
    }
};

void TestSearchGeometry::G14_theWidthsFillTheRoom()
{
    QRandomGenerator dice(3);
    for (int turn = 0; turn < 3000; ++turn) {
        HitWidths wishes;
        for (int &wish : wishes)
            wish = dice.bounded(-20, 400);
        const int room = dice.bounded(-5, 2500);
        const auto widths = hitWidths(wishes, dice.bounded(-5, 60), room);
        QCOMPARE(std::accumulate(widths.begin(), widths.end(), 0), std::max(0, room));
        for (const int width : widths)
            QVERIFY(width >= 0);
        QVERIFY(widthOf(widths, HitColumn::Keyword) <= std::max(0, room) / 3);
        QVERIFY(
            std::abs(widthOf(widths, HitColumn::Before) - widthOf(widths, HitColumn::After)) <= 1);
    }
}

void TestSearchGeometry::theHitStandsInTheMiddle()
{
    const HitWidths wishes{80, 100, 60, 100, 50, 90, 90, 110};
    const auto widths = hitWidths(wishes, 30, 1440);
    QCOMPARE(widthOf(widths, HitColumn::Keyword), 60);
    QCOMPARE(widthOf(widths, HitColumn::Speaker), 80);
    QCOMPARE(widthOf(widths, HitColumn::Before), (1440 - 480) / 2);
    QCOMPARE(widthOf(widths, HitColumn::After), (1440 - 480) / 2);
}

void TestSearchGeometry::whatIsBesideGivesWayFirst()
{
    const HitWidths wishes{80, 100, 60, 100, 50, 90, 90, 110};
    auto widths = hitWidths(wishes, 30, 600);
    QCOMPARE(widthOf(widths, HitColumn::Queue), 0);
    QVERIFY(widthOf(widths, HitColumn::Time) > 0);
    QVERIFY(widthOf(widths, HitColumn::Before) >= 100);
    widths = hitWidths(wishes, 30, 200);
    QCOMPARE(widthOf(widths, HitColumn::Time), 0);
    QCOMPARE(widthOf(widths, HitColumn::Speaker), 0);
    QVERIFY(widthOf(widths, HitColumn::Before) > 0);
}

// Narrower and narrower, the words keep their room while there is anything else to take it from,
// and who said them is told longest.
void TestSearchGeometry::theWordsKeepTheirRoom()
{
    const HitWidths wishes{80, 100, 60, 100, 50, 90, 90, 110};
    for (int room = 680; room >= 260; --room)
        QVERIFY(widthOf(hitWidths(wishes, 30, room), HitColumn::Before) >= 100);
    QCOMPARE(widthOf(hitWidths(wishes, 30, 480), HitColumn::Speaker), 80);
    QCOMPARE(widthOf(hitWidths(wishes, 30, 479), HitColumn::Speaker), 30);
    QCOMPARE(widthOf(hitWidths(wishes, 30, 430), HitColumn::Agent), 90);
    QCOMPARE(widthOf(hitWidths(wishes, 30, 429), HitColumn::Agent), 0);
    QCOMPARE(widthOf(hitWidths(wishes, 30, 339), HitColumn::Time), 0);
    QCOMPARE(widthOf(hitWidths(wishes, 30, 290), HitColumn::Speaker), 30);
    QCOMPARE(widthOf(hitWidths(wishes, 30, 289), HitColumn::Speaker), 0);
    // A person has made it narrower than the sign.
    const HitWidths narrow{24, 100, 60, 100, 50, 90, 90, 110};
    QCOMPARE(widthOf(hitWidths(narrow, 30, 300), HitColumn::Speaker), 24);
}

void TestSearchGeometry::theWordsRunTowardsTheHit_data()
{
    QTest::addColumn<bool>("windowRightToLeft");
    QTest::addColumn<bool>("phraseRightToLeft");
    for (const bool window : {false, true}) {
        for (const bool phrase : {false, true})
            QTest::addRow("window %d, phrase %d", window, phrase) << window << phrase;
    }
}

// To the left of the hit stands what comes before it where one reads from the left, what comes
// after it where one reads from the right, whatever the window's direction.
void TestSearchGeometry::theWordsRunTowardsTheHit()
{
    QFETCH(const bool, windowRightToLeft);
    QFETCH(const bool, phraseRightToLeft);
    const auto direction = windowRightToLeft ? Qt::RightToLeft : Qt::LeftToRight;
    // A table in a window from right to left has its first column at the right.
    const auto leftColumn = windowRightToLeft ? HitColumn::After : HitColumn::Before;
    const auto rightColumn = windowRightToLeft ? HitColumn::Before : HitColumn::After;
    const QRect cell(100, 0, 300, 20);
    const auto left = hitSide(cell, leftColumn, direction, phraseRightToLeft, 8, 4);
    const auto right = hitSide(cell, rightColumn, direction, phraseRightToLeft, 8, 4);
    QCOMPARE(left.alignment, Qt::Alignment(Qt::AlignRight));
    QCOMPARE(right.alignment, Qt::Alignment(Qt::AlignLeft));
    QCOMPARE(left.isBefore, !phraseRightToLeft);
    QCOMPARE(right.isBefore, phraseRightToLeft);
    // What is cut off is what is furthest from the hit: the beginning of what comes before it.
    QCOMPARE(left.elide, left.isBefore ? Qt::ElideLeft : Qt::ElideRight);
    QCOMPARE(right.elide, right.isBefore ? Qt::ElideLeft : Qt::ElideRight);
    QCOMPARE(left.room.right(), cell.right() - 4);
    QCOMPARE(right.room.left(), cell.left() + 4);
}

void TestSearchGeometry::aSideIsInItsCell()
{
    QRandomGenerator dice(5);
    for (int turn = 0; turn < 500; ++turn) {
        const QRect cell(dice.bounded(1000), dice.bounded(1000), dice.bounded(12, 800), 20);
        const auto column = dice.bounded(2) == 0 ? HitColumn::Before : HitColumn::After;
        const auto direction = dice.bounded(2) == 0 ? Qt::LeftToRight : Qt::RightToLeft;
        const auto side = hitSide(cell, column, direction, dice.bounded(2) == 0, 8, 4);
        QVERIFY(cell.contains(side.room) || side.room.isEmpty());
    }
}

void TestSearchGeometry::theDaysFillTheirRoom()
{
    QRandomGenerator dice(11);
    for (int turn = 0; turn < 1000; ++turn) {
        std::vector<SearchDay> days;
        auto day = QDate(2024, 2, 27);
        for (int i = dice.bounded(1, 40); i > 0; --i) {
            days.push_back({day, dice.bounded(1, 5000)});
            day = day.addDays(dice.bounded(1, 60));
        }
        const int room = dice.bounded(3, 900);
        const auto bars = dayBars(days, room, 3, 24);
        QVERIFY(!bars.empty());
        QCOMPARE(bars.front().from, days.front().day);
        QCOMPARE(bars.back().to, days.back().day);
        qint64 sum = 0;
        double highest = 0;
        for (size_t i = 0; i < bars.size(); ++i) {
            sum += bars[i].phrases;
            highest = std::max(highest, bars[i].share);
            QVERIFY(bars[i].width >= 3 && bars[i].width <= 24);
            QVERIFY(bars[i].left + bars[i].width <= room);
            QVERIFY(bars[i].from <= bars[i].to);
            if (i > 0) {
                QCOMPARE(bars[i].from, bars[i - 1].to.addDays(1));
                QCOMPARE(bars[i].left, bars[i - 1].left + bars[i - 1].width);
            }
        }
        QCOMPARE(sum,
            std::accumulate(days.begin(), days.end(), qint64(0),
                [](qint64 all, const SearchDay &one) { return all + one.phrases; }));
        QCOMPARE(highest, 1.0);
    }
}

void TestSearchGeometry::aDayWithHitsShows()
{
    const auto bars = dayBars({{QDate(2026, 1, 1), 1}, {QDate(2026, 1, 3), 100'000}}, 300, 3, 24);
    QCOMPARE(bars.size(), 3U);
    QVERIFY(bars[0].share > 0);
    QCOMPARE(bars[1].phrases, 0);
}

void TestSearchGeometry::noDaysNoBars()
{
    QVERIFY(dayBars({}, 300, 3, 24).empty());
    QVERIFY(dayBars({{QDate(2026, 1, 1), 1}}, 2, 3, 24).empty());
    QVERIFY(dayBars({{QDate(2026, 1, 1), 1}}, -10, 3, 24).empty());
}

void TestSearchGeometry::placesAreWithinTheCall()
{
    std::vector<SearchHit> hits(4);
    hits[0].durationMs = 1000;
    hits[0].startMs = 5000; // later than the call is long
    hits[1].startMs = 500; // of a call whose length nobody told
    hits[2].durationMs = 1000;
    hits[2].startMs = 500;
    hits[2].conversationId = hits[3].conversationId = u"a"_s;
    hits[3].durationMs = 0;
    QCOMPARE(placeInCall(hits[0]), 1.0);
    QCOMPARE(placeInCall(hits[1]), -1.0);
    QCOMPARE(placeInCall(hits[3]), -1.0);
    const auto bars = placeBars(hits, &hits[2]);
    QCOMPARE(std::accumulate(bars.hits.begin(), bars.hits.end(), 0), 2);
    QCOMPARE(bars.most, 1);
    QCOMPARE(bars.ofCall, std::vector<double>{0.5});
    QCOMPARE(bars.current, 0.5);
    QCOMPARE(placeBars({}, nullptr).most, 0);
}

void TestSearchGeometry::daysNarrowTheSearch()
{
    const QDate day(2026, 1, 5);
    QCOMPARE(narrowedTo(u"refund"_s, day, day), u"refund date:2026-01-05"_s);
    QCOMPARE(narrowedTo(u"refund date:2026-01-01..2026-02-01 agent:x"_s, day, day.addDays(6)),
        u"refund agent:x date:2026-01-05..2026-01-11"_s);
    QCOMPARE(narrowedTo(u"date:2026-01-01"_s, day, day), u"date:2026-01-05"_s);
    QCOMPARE(narrowedTo(u"candidate:x"_s, day, day), u"candidate:x date:2026-01-05"_s);
}

void TestSearchGeometry::whenTypingIsWorthASearch()
{
    for (const auto &text : {u"ref"_s, u"a bc def"_s, u"\"x\" 123"_s, u"退"_s, u"แ"_s, u"été"_s})
        QVERIFY2(isLongEnough(text), qPrintable(text));
    for (const auto &text : {u""_s, u"re"_s, u"a b c d"_s, u"   "_s, u"\"r\" -"_s})
        QVERIFY2(!isLongEnough(text), qPrintable(text));
}

void TestSearchGeometry::namesAreShort()
{
    QCOMPARE(nameFor(u" refund   today "_s), u"refund today"_s);
    QVERIFY(nameFor(u"x"_s.repeated(500)).size() <= 60);
}

void TestSearchGeometry::aWordBeingTypedIsABeginning()
{
    QCOMPARE(withOpenEnd(u"refun"_s), u"refun*"_s);
    QCOMPARE(withOpenEnd(u"late agent:refun"_s), u"late agent:refun*"_s);
    QCOMPARE(withOpenEnd(u"(a OR refun"_s), u"(a OR refun*"_s);
    for (const auto &text : {u""_s, u"refund "_s, u"\"call yo"_s, u"a OR"_s, u"refund*"_s,
             u"queue:Bil"_s, u"NEAR/5"_s, u"x"_s})
        QCOMPARE(withOpenEnd(text), QString());
}

READBACK_TEST_MAIN(TestSearchGeometry)
#include "tst_searchgeometry.moc"
