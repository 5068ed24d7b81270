// SPDX-License-Identifier: MIT
#include "app/genesys/platform/listing/ListingWindows.h"
#include "tests/support/TestMain.h"

#include <QTest>
#include <QTimeZone>

using namespace readback;

// The intervals that a period is asked for in (platform-api 2.1).
class ListingWindowsTest : public QObject
{
    Q_OBJECT
private slots:
    void windowsCoverThePeriod_data();
    void windowsCoverThePeriod();
    void theLastEndsAMinuteBeforeNow();
    void nothingIsToCome();
    void hugeWindowsAreCutBetweenDays();
    void hugeDaysAreCutByTheStart();
    void aServerThatDoesNotFilterByTheStart();
    void shorter();
    void share();

private:
    const QDateTime m_now = QDateTime(QDate(2026, 1, 15), QTime(12, 0), QTimeZone::utc());
    QDateTime day(int number) const
    {
        return QDateTime(QDate(2026, 1, number), QTime(0, 0), QTimeZone::utc());
    }
};

void ListingWindowsTest::windowsCoverThePeriod_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("mostDays");
    for (const int days : {1, 6, 7, 8, 30, 31, 32, 90, 400}) {
        QTest::addRow("%d days unfiltered", days) << days << ListingWindows::kDays;
        QTest::addRow("%d days filtered", days) << days << ListingWindows::kFilteredDays;
    }
}

void ListingWindowsTest::windowsCoverThePeriod()
{
    QFETCH(int, days);
    QFETCH(int, mostDays);
    const TimeRange period{m_now.addDays(-days), m_now.addSecs(-3600)};
    const auto windows = ListingWindows(period, m_now, mostDays).all();
    QCOMPARE(windows.front().interval.to, period.to);
    QCOMPARE(windows.back().interval.from, period.from);
    for (size_t i = 0; i < windows.size(); ++i) {
        const TimeRange interval = windows.at(i).interval;
        QVERIFY(interval.isValid());
        QVERIFY(interval.from.date().daysTo(interval.to.addMSecs(-1).date()) < mostDays);
        if (i > 0)
            QCOMPARE(interval.to, windows.at(i - 1).interval.from);
        if (i > 0)
            QCOMPARE(interval.to.time(), QTime(0, 0)); // no day is asked for twice
    }
    QVERIFY(static_cast<int>(windows.size()) <= days / mostDays + 2);
}

void ListingWindowsTest::theLastEndsAMinuteBeforeNow()
{
    const auto intervalOf = [this](const TimeRange &period) {
        return ListingWindows(period, m_now, 7).front().interval;
    };
    const QDateTime latest = m_now.addSecs(-60);
    QCOMPARE(intervalOf(TimeRange::lastHours(1, m_now)), (TimeRange{m_now.addSecs(-3600), latest}));
    QCOMPARE(intervalOf({m_now.addDays(-1), m_now.addDays(9)}).to, latest);
    // The day of the last minute is asked for all the same.
    QCOMPARE(intervalOf({m_now.addSecs(-30), m_now}), (TimeRange{latest.addSecs(-60), latest}));
}

void ListingWindowsTest::nothingIsToCome()
{
    QVERIFY(ListingWindows({m_now, m_now.addDays(1)}, m_now, 7).isEmpty());
    QVERIFY(ListingWindows({m_now, m_now}, m_now, 7).isEmpty());
    QVERIFY(ListingWindows({m_now, m_now.addDays(-1)}, m_now, 7).isEmpty());
    QVERIFY(ListingWindows({}, m_now, 7).isEmpty());
}

void ListingWindowsTest::hugeWindowsAreCutBetweenDays()
{
    ListingWindows windows({day(1), day(8)}, m_now, 7);
    QVERIFY(!windows.split(90'000));
    QVERIFY(!windows.split(-1));
    QVERIFY(windows.split(280'000));
    QCOMPARE(windows.all().size(), size_t(2));
    QCOMPARE(windows.front().interval, (TimeRange{day(4), day(8)}));
    QCOMPARE(windows.all().back().interval, (TimeRange{day(1), day(4)}));
    QVERIFY(windows.split(160'000) && windows.split(95'000));
    QCOMPARE(windows.front().interval, (TimeRange{day(7), day(8)}));
    QVERIFY(!windows.front().isPartOfDay);
}

void ListingWindowsTest::hugeDaysAreCutByTheStart()
{
    ListingWindows windows({day(7), day(8)}, m_now, 7);
    QVERIFY(windows.split(20'000'000));
    QVERIFY(windows.front().isPartOfDay);
    QCOMPARE(windows.front().starts(), (TimeRange{day(7).addSecs(12 * 3600), day(8)}));
    QVERIFY(windows.split(12'000'000));
    QCOMPARE(windows.front().starts(), (TimeRange{day(7).addSecs(18 * 3600), day(8)}));
    for (int hits = 7'000'000; windows.split(hits); hits -= hits / 3)
        ;
    QVERIFY(windows.front().isPartOfDay);
    QVERIFY(windows.front().starts().from.secsTo(windows.front().starts().to) >= 15 * 60);
    QDateTime to = day(8);
    for (const auto &window : windows.all()) {
        QCOMPARE(window.interval.to, to);
        to = window.interval.from;
    }
    QCOMPARE(to, day(7));
}

void ListingWindowsTest::aServerThatDoesNotFilterByTheStart()
{
    ListingWindows windows({day(6), day(8)}, m_now, 7);
    QVERIFY(windows.split(400'000) && windows.split(200'000));
    QVERIFY(windows.split(199'990)); // the half has as many: the day is taken whole
    QVERIFY(!windows.front().isPartOfDay);
    QCOMPARE(windows.front().interval, (TimeRange{day(7), day(8)}));
    QCOMPARE(windows.all().size(), size_t(2));
    QVERIFY(!windows.split(200'000)); // and not cut again
    QVERIFY(!windows.joinDay());
}

void ListingWindowsTest::shorter()
{
    ListingWindows windows({day(1), m_now.addSecs(-60)}, m_now, 31);
    QCOMPARE(windows.all().size(), size_t(1));
    QVERIFY(windows.shorten(7));
    QCOMPARE(windows.all(), ListingWindows({day(1), m_now.addSecs(-60)}, m_now, 7).all());
    QVERIFY(!windows.shorten(7));
}

void ListingWindowsTest::share()
{
    const auto shareOf = [this](const TimeRange &period) {
        return ListingWindows(period, m_now, 7).front().share(m_now);
    };
    QCOMPARE(shareOf({day(3), day(5)}), 1.0);
    QCOMPARE(shareOf({day(3), day(3).addSecs(6 * 3600)}), 0.25);
    const double lastHour = shareOf(TimeRange::lastHours(1, m_now)); // of twelve
    QVERIFY(lastHour > 0.08 && lastHour < 0.084);
}

READBACK_TEST_MAIN(ListingWindowsTest)
#include "tst_listingwindows.moc"
