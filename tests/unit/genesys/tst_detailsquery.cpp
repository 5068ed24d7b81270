// SPDX-License-Identifier: MIT
#include "app/genesys/platform/DetailsQuery.h"
#include "tests/support/TestMain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace readback;
using namespace Qt::StringLiterals;

class DetailsQueryTest : public QObject
{
    Q_OBJECT
private slots:
    void intervals();
    void queryBody();
};

void DetailsQueryTest::intervals()
{
    const QDateTime now(QDate(2026, 1, 15), QTime(12, 0), QTimeZone::utc());
    QCOMPARE(
        intervalsOf(TimeRange::lastHours(1, now), now), std::vector{TimeRange::lastHours(1, now)});
    QVERIFY(intervalsOf({now, now}, now).empty());
    QVERIFY(intervalsOf({now, now.addDays(1)}, now).empty());
    QCOMPARE(intervalsOf({now.addDays(-1), now.addDays(1)}, now).front().to, now);
    for (const int days : {1, 6, 7, 8, 30, 400}) {
        const TimeRange range{now.addDays(-days), now};
        const auto intervals = intervalsOf(range, now);
        QCOMPARE(intervals.front().to, range.to);
        QCOMPARE(intervals.back().from, range.from);
        for (size_t i = 0; i < intervals.size(); ++i) {
            QVERIFY(intervals.at(i).isValid());
            QVERIFY(intervals.at(i).from.daysTo(intervals.at(i).to) <= 7);
            if (i > 0)
                QCOMPARE(intervals.at(i).to, intervals.at(i - 1).from);
            if (i > 0)
                QCOMPARE(intervals.at(i).to.time(), QTime(0, 0));
        }
        QVERIFY(static_cast<int>(intervals.size()) <= days / 7 + 2);
    }
    const TimeRange week{now.addDays(-7), now};
    const auto halves = halvesOf(week);
    QCOMPARE(halves.size(), size_t(2));
    QCOMPARE(halves.at(0).from, halves.at(1).to);
    QCOMPARE(halves.at(0).to, week.to);
    QCOMPARE(halvesOf({now.addSecs(-3600), now}).size(), size_t(1));
    QCOMPARE(halvesOf({now.addSecs(-13 * 3600), now}).size(), size_t(2));
}

void DetailsQueryTest::queryBody()
{
    const QDateTime now(QDate(2026, 1, 15), QTime(12, 0), QTimeZone::utc());
    const auto request = detailsQuery(QUrl(u"https://api.mypurecloud.de"_s),
        TimeRange::lastHours(1, now), 100, 3, Priority::List);
    QCOMPARE(request.verb, QByteArray("POST"));
    QCOMPARE(request.url,
        QUrl(u"https://api.mypurecloud.de/api/v2/analytics/conversations/details/query"_s));
    QCOMPARE(request.contentType, QByteArray("application/json"));
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    QCOMPARE(body.value("interval"_L1).toString(),
        u"2026-01-15T11:00:00.000Z/2026-01-15T12:00:00.000Z"_s);
    QCOMPARE(body.value("paging"_L1).toObject(),
        QJsonObject({{u"pageSize"_s, 100}, {u"pageNumber"_s, 3}}));
    const auto filter = body.value("segmentFilters"_L1).toArray().at(0).toObject();
    QCOMPARE(filter.value("predicates"_L1).toArray().at(0).toObject().value("value"_L1).toString(),
        u"voice"_s);
}

READBACK_TEST_MAIN(DetailsQueryTest)
#include "tst_detailsquery.moc"
