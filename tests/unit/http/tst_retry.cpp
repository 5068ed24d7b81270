// SPDX-License-Identifier: MIT
#include "app/http/HostWatch.h"
#include "app/http/Limits.h"
#include "app/http/RetryAfter.h"
#include "app/http/RetryPolicy.h"
#include "tests/support/TestMain.h"

#include <QLocale>
#include <QTimeZone>

using namespace readback;

// The pure parts of trying again: header, policy, hosts that are down.
class TestRetry : public QObject
{
    Q_OBJECT
private slots:
    void R02_R03_retryAfter_data();
    void R02_R03_retryAfter();
    void R02_localeDoesNotMatter();
    void R03_pauseIsNeverZeroAndNeverShorter();
    void attemptsByPriority();
    void R05_backoffIsSpreadAndCapped();
    void finalTroubleIsNotRetried();
    void garbledIsTriedOnceMore();
    void batchesOutlastAnOutage();
    void hostWatchParksProbesAndGivesUp();
};

void TestRetry::R02_R03_retryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("ms"); // -1: absent
    const auto row = [](const char *value, qint64 ms) {
        QTest::newRow(*value ? value : "empty") << QByteArray(value) << ms;
    };
    row("3", 3000);
    row("0", 1000);
    row("180", 180'000);
    row("181", 181'000);
    row("0003", 3000);
    row("9999999999", 9'999'999'999'000);
    row("99999999999", -1);
    row("", -1);
    row("-1", -1);
    row("+3", -1);
    row("3.5", -1);
    row(" 3", -1);
    row("3 ", -1);
    row("1e9", -1);
    row("0x10", -1);
    row("abc", -1);
    row("3, 5", -1); // two headers
    row("Thu, 15 Jan 2026 12:00:30 GMT", 30'000);
    row("Thu, 15 Jan 2026 11:59:00 GMT", 1000); // past
    row("Thu, 15 Jan 2026 12:00:30 CET", -1);
    row("Thu, 15 Jan 2026 12:00:30 +00", -1);
    row("Don, 15 Jan 2026 12:00:30 GMT", -1);
    row("Thu, 45 Jan 2026 12:00:30 GMT", -1);
    row("Thursday, 15-Jan-26 12:00:30 GMT", -1);
    row("Thu, 15 Jan 9999 12:00:30 GMT", -1); // 9999-01-15 is a Friday
    row("Fri, 15 Jan 9999 12:00:00 GMT",
        QDateTime(QDate(2026, 1, 15), QTime(12, 0), QTimeZone::utc())
            .msecsTo(QDateTime(QDate(9999, 1, 15), QTime(12, 0), QTimeZone::utc())));
}

void TestRetry::R02_R03_retryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, ms);
    const QDateTime now(QDate(2026, 1, 15), QTime(12, 0), QTimeZone::utc());
    QCOMPARE(parseRetryAfter(value, now).value_or(-1), ms);
}

void TestRetry::R02_localeDoesNotMatter()
{
    const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::utc());
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    const auto wait = parseRetryAfter("Sun, 01 Mar 2026 12:00:07 GMT", now);
    QLocale::setDefault(before);
    QCOMPARE(wait.value_or(-1), 7000);
}

void TestRetry::R03_pauseIsNeverZeroAndNeverShorter()
{
    for (const double chance : {0.0, 0.5, 0.999}) {
        for (int inARow = 0; inARow < 20; ++inARow) {
            const qint64 floor = RetryPolicy::pauseMs(std::nullopt, inARow, chance);
            QVERIFY(floor >= Limits::kRateLimitFloorMs);
            QVERIFY(floor <= Limits::kBackoffCapMs + 500);
            const qint64 asked = RetryPolicy::pauseMs(3000, inARow, chance);
            QVERIFY(asked >= 3000 && asked <= 3500);
            QVERIFY(RetryPolicy::pauseMs(0, inARow, chance) >= Limits::kRetryAfterMinMs);
        }
    }
}

void TestRetry::attemptsByPriority()
{
    for (const auto &[priority, attempts] :
        {std::pair(Priority::Interactive, 4), std::pair(Priority::List, 4),
            std::pair(Priority::ReadAhead, 4), std::pair(Priority::Bulk, 8)}) {
        for (const Trouble trouble : {Trouble::Unreachable, Trouble::Interrupted, Trouble::TimedOut,
                 Trouble::Overloaded, Trouble::RateLimited}) {
            QVERIFY(RetryPolicy::nextTry({trouble, attempts - 1, priority, false}, 0.5));
            QVERIFY(!RetryPolicy::nextTry({trouble, attempts, priority, false}, 0.5));
        }
    }
}

void TestRetry::R05_backoffIsSpreadAndCapped()
{
    QCOMPARE(RetryPolicy::backoffMs(1, 0.999999), 499);
    QCOMPARE(RetryPolicy::backoffMs(2, 0.5), 500);
    QCOMPARE(RetryPolicy::backoffMs(3, 0.5), 1000);
    QCOMPARE(RetryPolicy::backoffMs(1, 0.0), 0);
    for (const int attempts : {7, 8, 17, 1000, -3})
        QVERIFY(RetryPolicy::backoffMs(attempts, 0.999) < Limits::kBackoffCapMs);
    QVERIFY(RetryPolicy::backoffMs(8, 0.999) > Limits::kBackoffCapMs - 100);
}

void TestRetry::finalTroubleIsNotRetried()
{
    QVERIFY(!RetryPolicy::nextTry({Trouble::Final, 1, Priority::Bulk, true}, 0));
    QVERIFY(!RetryPolicy::nextTry({Trouble::None, 1, Priority::Bulk, false}, 0));
}

void TestRetry::garbledIsTriedOnceMore()
{
    QVERIFY(RetryPolicy::nextTry({Trouble::Garbled, 1, Priority::Bulk, false}, 0));
    QVERIFY(!RetryPolicy::nextTry({Trouble::Garbled, 2, Priority::Bulk, false}, 0));
}

void TestRetry::batchesOutlastAnOutage()
{
    QVERIFY(RetryPolicy::nextTry({Trouble::Unreachable, 100, Priority::Bulk, true}, 0));
    QVERIFY(!RetryPolicy::nextTry({Trouble::Unreachable, 4, Priority::Interactive, true}, 0));
    QVERIFY(!RetryPolicy::nextTry({Trouble::Unreachable, 8, Priority::Bulk, false}, 0));
}

void TestRetry::hostWatchParksProbesAndGivesUp()
{
    const QString a = QStringLiteral("https://a:443");
    const QString b = QStringLiteral("https://b:443");
    HostWatch watch;
    QVERIFY(!watch.failed(a, 0));
    watch.succeeded(a);
    for (int i = 0; i < 3; ++i)
        QVERIFY(!watch.failed(a, 1000));
    QVERIFY(watch.failed(a, 2000));
    QVERIFY(watch.isDown(a));
    QVERIFY(!watch.isDown(b));
    QCOMPARE(watch.waitMs(b, 2000), 0);
    QCOMPARE(watch.waitMs(a, 2000), Limits::kProbeMs);
    QCOMPARE(watch.waitMs(a, 2000 + Limits::kProbeMs), 0);
    watch.probing(a, 2000 + Limits::kProbeMs);
    QCOMPARE(watch.waitMs(a, 2000 + Limits::kProbeMs), Limits::kProbeMs); // one probe at a time
    QVERIFY(!watch.isGivenUp(a, 1000 + Limits::kParkMs - 1));
    QVERIFY(watch.isGivenUp(a, 1000 + Limits::kParkMs));
    QCOMPARE(watch.waitMs(a, 1000 + Limits::kParkMs), 0);
    watch.succeeded(a);
    QVERIFY(!watch.isDown(a));
}

READBACK_TEST_MAIN(TestRetry)
#include "tst_retry.moc"
