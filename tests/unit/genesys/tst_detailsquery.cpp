// SPDX-License-Identifier: MIT
#include "app/genesys/platform/listing/DetailsQuery.h"

#include "app/genesys/platform/listing/ListingFilter.h"
#include "app/genesys/platform/listing/ListingWindows.h"
#include "tests/support/TestMain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace readback;
using namespace Qt::StringLiterals;

// What is sent to ask for the details of conversations (platform-api 2.1, 2.3).
class DetailsQueryTest : public QObject
{
    Q_OBJECT
private slots:
    void queryBody();
    void conversationFilters();
    void wholeNumbersOnly_data();
    void wholeNumbersOnly();
    void segmentFilter();
    void startsWithinADay();
    void jobs();
    void B14_jobIdsAndCursors();

private:
    const QUrl m_api = QUrl(u"https://api.mypurecloud.de"_s);
    const QDateTime m_now = QDateTime(QDate(2026, 1, 15), QTime(12, 0), QTimeZone::utc());
    const TimeRange m_hour = TimeRange::lastHours(1, m_now);

    static QJsonObject bodyOf(const ListingFilter &filter, const TimeRange &starts = {})
    {
        QJsonObject body;
        filter.writeTo(body, starts);
        return body;
    }
    static QJsonArray filtersOf(const QJsonObject &body, QLatin1StringView kind)
    {
        return body.value(kind).toArray();
    }
    static QJsonObject predicate(const QJsonArray &filters, int filter, int index = 0)
    {
        return filters.at(filter)["predicates"_L1][index].toObject();
    }
};

void DetailsQueryTest::queryBody()
{
    const auto request = detailsQuery(m_api, {m_hour}, {}, 100, 3, Priority::List);
    QCOMPARE(request.verb, QByteArray("POST"));
    QCOMPARE(request.url,
        QUrl(u"https://api.mypurecloud.de/api/v2/analytics/conversations/details/query"_s));
    QCOMPARE(request.contentType, QByteArray("application/json"));
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    QCOMPARE(body.value("interval"_L1).toString(),
        u"2026-01-15T11:00:00.000Z/2026-01-15T12:00:00.000Z"_s);
    QCOMPARE(body.value("order"_L1).toString(), u"desc"_s);
    QCOMPARE(body.value("paging"_L1).toObject(),
        QJsonObject({{u"pageSize"_s, 100}, {u"pageNumber"_s, 3}}));
    const auto voice = predicate(filtersOf(body, "segmentFilters"_L1), 0);
    QCOMPARE(voice.value("dimension"_L1).toString(), u"mediaType"_s);
    QCOMPARE(voice.value("value"_L1).toString(), u"voice"_s);
    QVERIFY(!body.contains("conversationFilters"_L1));
}

void DetailsQueryTest::conversationFilters()
{
    ConversationQuery query{m_hour};
    QVERIFY(!ListingFilter(query).narrows());
    query.direction = Direction::Outbound;
    query.leastMs = 60'000;
    query.mostMs = 600'000;
    const ListingFilter filter(query);
    QVERIFY(filter.narrows() && !filter.hasSegmentFilter());
    const auto filters = filtersOf(bodyOf(filter), "conversationFilters"_L1);
    QCOMPARE(filters.size(), 2);
    QCOMPARE(predicate(filters, 0).value("dimension"_L1).toString(), u"originatingDirection"_s);
    QCOMPARE(predicate(filters, 0).value("value"_L1).toString(), u"outbound"_s);
    QCOMPARE(predicate(filters, 1).value("metric"_L1).toString(), u"tConversationDuration"_s);
    QCOMPARE(predicate(filters, 1).value("range"_L1).toObject(),
        QJsonObject({{u"gte"_s, 59'000}, {u"lte"_s, 601'000}})); // fits() is exact
    query.leastMs.reset();
    QVERIFY(!predicate(filtersOf(bodyOf(ListingFilter(query)), "conversationFilters"_L1), 1)
                 .value("range"_L1)
                 .toObject()
                 .contains("gte"_L1));
}

void DetailsQueryTest::wholeNumbersOnly_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("sent"); // empty: it is looked for here
    QTest::newRow("international") << u"+49 30 5550-142"_s << u"49305550142"_s;
    QTest::newRow("with a space before") << u" +15550142"_s << u"15550142"_s;
    QTest::newRow("a part") << u"5550142"_s << QString();
    QTest::newRow("too short to be whole") << u"+49 30"_s << QString();
    QTest::newRow("national") << u"030 5550142"_s << QString();
    QTest::newRow("no number") << u"maya"_s << QString();
}

void DetailsQueryTest::wholeNumbersOnly()
{
    QFETCH(QString, number);
    QFETCH(QString, sent);
    ConversationQuery query{m_hour};
    query.number = number;
    const ListingFilter filter(query);
    QCOMPARE(filter.hasSegmentFilter(), !sent.isEmpty());
    if (sent.isEmpty())
        return;
    const auto filters = filtersOf(bodyOf(filter), "segmentFilters"_L1);
    QCOMPARE(filters.at(1)["type"_L1].toString(), u"or"_s);
    QCOMPARE(predicate(filters, 1, 0).value("dimension"_L1).toString(), u"ani"_s);
    QCOMPARE(predicate(filters, 1, 1).value("dimension"_L1).toString(), u"dnis"_s);
    QCOMPARE(predicate(filters, 1, 1).value("value"_L1).toString(), sent);
}

void DetailsQueryTest::segmentFilter()
{
    ListingFilter filter;
    filter.requireSegment({u"userId"_s}, {u"a"_s, u"b"_s});
    QVERIFY(filter.narrows());
    const auto filters = filtersOf(bodyOf(filter), "segmentFilters"_L1);
    QCOMPARE(filters.size(), 2);
    QCOMPARE(filters.at(1)["type"_L1].toString(), u"or"_s);
    QCOMPARE(predicate(filters, 1, 0).value("value"_L1).toString(), u"a"_s);
    QCOMPARE(predicate(filters, 1, 1).value("value"_L1).toString(), u"b"_s);
    QCOMPARE(predicate(filters, 0).value("value"_L1).toString(), u"voice"_s);
}

void DetailsQueryTest::startsWithinADay()
{
    const auto filters = filtersOf(bodyOf({}, m_hour), "conversationFilters"_L1);
    QCOMPARE(predicate(filters, 0).value("dimension"_L1).toString(), u"conversationStart"_s);
    QCOMPARE(predicate(filters, 0).value("range"_L1).toObject(),
        QJsonObject({{u"gte"_s, m_hour.from.toMSecsSinceEpoch()},
            {u"lt"_s, m_hour.to.toMSecsSinceEpoch()}}));
}

void DetailsQueryTest::jobs()
{
    const QString jobs
        = u"https://api.mypurecloud.de/api/v2/analytics/conversations/details/jobs"_s;
    QCOMPARE(jobAvailability(m_api, Priority::List).url, QUrl(jobs + u"/availability"_s));
    const auto order = jobSubmission(m_api, m_hour, {}, Priority::List);
    QCOMPARE(order.url, QUrl(jobs));
    QCOMPARE(order.verb, "POST");
    const auto body = QJsonDocument::fromJson(order.body).object();
    QVERIFY(!body.contains("paging"_L1));
    QVERIFY(body.contains("interval"_L1) && body.contains("segmentFilters"_L1));
    QCOMPARE(jobState(m_api, u"j"_s, Priority::List).url, QUrl(jobs + u"/j"_s));
    QCOMPARE(jobResults(m_api, u"j"_s, 500, {}, Priority::List).url,
        QUrl(jobs + u"/j/results?pageSize=500"_s));
    QCOMPARE(jobRemoval(m_api, u"j"_s).verb, "DELETE");
    QCOMPARE(jobRemoval(m_api, u"j"_s).url, QUrl(jobs + u"/j"_s));
}

void DetailsQueryTest::B14_jobIdsAndCursors()
{
    const auto state = jobState(m_api, u"../../x?y#z/é"_s, Priority::List);
    QVERIFY(state.url.toEncoded().endsWith("/details/jobs/..%2F..%2Fx%3Fy%23z%2F%C3%A9"));
    const auto results = jobResults(m_api, u"j"_s, 500, u"a+b/c=&pageSize=9#é"_s, Priority::List);
    QVERIFY2(results.url.toEncoded().endsWith(
                 "/j/results?pageSize=500&cursor=a%2Bb%2Fc%3D%26pageSize%3D9%23%C3%A9"),
        results.url.toEncoded().constData());
}

READBACK_TEST_MAIN(DetailsQueryTest)
#include "tst_detailsquery.moc"
