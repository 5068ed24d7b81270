// SPDX-License-Identifier: MIT
#include "app/demo/DemoCast.h"
#include "tests/contract/DemoFixture.h"
#include "tests/support/TestMain.h"

#include <QSet>
#include <QTest>
#include <QTimeZone>

#include <memory>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject page(int size, int number)
{
    return {{u"pageSize"_s, size}, {u"pageNumber"_s, number}};
}

QJsonArray filter(const QString &dimension, const QString &value)
{
    const QJsonObject predicate{{u"dimension"_s, dimension}, {u"value"_s, value}};
    return {QJsonObject{{u"type"_s, u"and"_s}, {u"predicates"_s, QJsonArray{predicate}}}};
}

const QString kLength = u"tConversationDuration"_s;

QJsonArray ranged(const QString &metric, const QJsonObject &range)
{
    const QJsonObject predicate{
        {u"type"_s, u"metric"_s}, {u"metric"_s, metric}, {u"range"_s, range}};
    return {QJsonObject{{u"type"_s, u"and"_s}, {u"predicates"_s, QJsonArray{predicate}}}};
}

} // namespace

// That the platform's listing is as strict as the wire is said to be.
class TestDemoDetails : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void wrongQueriesAreRefused_data();
    void wrongQueriesAreRefused();
    void queriesMustBeJson();
    void theDefaultPageIsTheOldestTwentyFive();
    void pagesHoldEachCallOnce();
    void nothingFoundHasNoConversationsKey();
    void intervalsMatchByDay();
    void filtersNarrow_data();
    void filtersNarrow();
    void lengthsNarrow();
    void oneConversationById();
    void severalConversationsById();
    void usersAndQueuesByIds();
    void lookUpsAreChecked();
    void theOrganisationTellsItsName();

private:
    std::unique_ptr<DemoFixture> m_fixture;
};

void TestDemoDetails::initTestCase()
{
    m_fixture = std::make_unique<DemoFixture>();
    QVERIFY(m_fixture->isReady());
}

void TestDemoDetails::wrongQueriesAreRefused_data()
{
    QTest::addColumn<QJsonObject>("body");
    const auto row = [](const char *name, const QString &key, const QJsonValue &value) {
        QJsonObject body{{u"interval"_s, lastDays(1)}, {u"paging"_s, page(25, 1)}};
        body[key] = value;
        QTest::newRow(name) << body;
    };
    const auto now = QDateTime::currentDateTimeUtc();
    QTest::newRow("no interval") << QJsonObject{{u"paging"_s, page(25, 1)}};
    row("relative interval", u"interval"_s, u"P1D"_s);
    row("no zone", u"interval"_s, u"2026-01-01T00:00:00/2026-01-02T00:00:00"_s);
    row("backwards", u"interval"_s, QString(isoOf(now) + u'/' + isoOf(now.addDays(-1))));
    row("eight days without filter", u"interval"_s, lastDays(8));
    row("page size 0", u"paging"_s, page(0, 1));
    row("page size 101", u"paging"_s, page(101, 1));
    row("page size as text", u"paging"_s,
        QJsonObject{{u"pageSize"_s, u"25"_s}, {u"pageNumber"_s, 1}});
    row("page 0", u"paging"_s, page(25, 0));
    row("no page number", u"paging"_s, QJsonObject{{u"pageSize"_s, 25}});
    row("order", u"order"_s, u"backwards"_s);
    row("order by", u"orderBy"_s, u"agent"_s);
    row("unknown field", u"pageSize"_s, 25);
    row("unknown dimension", u"segmentFilters"_s, filter(u"colour"_s, u"blue"_s));
    row("dimension of the other level", u"segmentFilters"_s, filter(u"conversationId"_s, u"a"_s));
    row("no value", u"segmentFilters"_s, filter(u"mediaType"_s, u""_s));
    row("no predicates", u"segmentFilters"_s, QJsonArray{QJsonObject{{u"type"_s, u"and"_s}}});
    row("no type", u"segmentFilters"_s, QJsonArray{QJsonObject()});
    row("beyond 100,000 results", u"paging"_s, page(100, 1001));
    row("unknown metric", u"conversationFilters"_s, ranged(u"tLunch"_s, {{u"gt"_s, 1}}));
    row("metric of segments", u"segmentFilters"_s, ranged(kLength, {{u"gt"_s, 1}}));
    row("empty range", u"conversationFilters"_s, ranged(kLength, {}));
    row("range of words", u"conversationFilters"_s, ranged(kLength, {{u"gt"_s, u"1"_s}}));
    row("unknown bound", u"conversationFilters"_s, ranged(kLength, {{u"over"_s, 1}}));
    row("a job's field", u"limit"_s, 10);
    QJsonObject longer{
        {u"interval"_s, lastDays(8)}, {u"segmentFilters"_s, filter(u"mediaType"_s, u"voice"_s)}};
    QTest::newRow("eight days of all voice calls") << longer;
    longer[u"interval"_s] = lastDays(32);
    longer[u"segmentFilters"_s] = filter(u"direction"_s, u"inbound"_s);
    QTest::newRow("32 days with filter") << longer;
}

void TestDemoDetails::wrongQueriesAreRefused()
{
    QFETCH(QJsonObject, body);
    const auto reply = m_fixture->client.post(kDetailsPath, body);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.code(), u"bad.request"_s);
    QVERIFY(!reply.json()[u"message"].toString().isEmpty());
}

void TestDemoDetails::queriesMustBeJson()
{
    QCOMPARE(m_fixture->client.post(kDetailsPath, QByteArray("[1]")).status, 400);
    QCOMPARE(m_fixture->client.post(kDetailsPath, QByteArray("{\"interval\":")).status, 400);
    const auto body = QJsonDocument(QJsonObject{{u"interval"_s, lastDays(1)}}).toJson();
    QCOMPARE(
        m_fixture->client.send("POST", m_fixture->client.request(kDetailsPath, "text/plain"), body)
            .status,
        415);
    QCOMPARE(
        m_fixture->client
            .send("POST",
                m_fixture->client.request(kDetailsPath, "application/json; charset=UTF-8"), body)
            .status,
        200);
}

void TestDemoDetails::theDefaultPageIsTheOldestTwentyFive()
{
    const auto json
        = m_fixture->client.post(kDetailsPath, QJsonObject{{u"interval"_s, lastDays(7)}}).json();
    const auto calls = json[u"conversations"].toArray();
    QCOMPARE(calls.size(), 25);
    QVERIFY(json[u"totalHits"].toInt() > 25);
    for (qsizetype i = 1; i < calls.size(); ++i)
        QVERIFY(calls[i][u"conversationStart"].toString()
            >= calls[i - 1][u"conversationStart"].toString());
}

void TestDemoDetails::pagesHoldEachCallOnce()
{
    QSet<QString> ids;
    QString last = u"9999"_s;
    int total = 0;
    for (int number = 1; number < 20; ++number) {
        const QJsonObject body{{u"interval"_s, lastDays(31)}, {u"order"_s, u"desc"_s},
            {u"paging"_s, page(50, number)},
            {u"segmentFilters"_s, filter(u"purpose"_s, u"customer"_s)}};
        const auto reply = m_fixture->client.post(kDetailsPath, body);
        QCOMPARE(reply.status, 200);
        total = reply.json()[u"totalHits"].toInt();
        if (!reply.json().contains(u"conversations"_s))
            break;
        for (const auto &call : reply.json()[u"conversations"].toArray()) {
            QVERIFY(call[u"conversationStart"].toString() <= last);
            last = call[u"conversationStart"].toString();
            ids.insert(call[u"conversationId"].toString());
        }
    }
    QVERIFY(total > DemoFixture::kGenerated + 12);
    QCOMPARE(ids.size(), total);
}

void TestDemoDetails::nothingFoundHasNoConversationsKey()
{
    const auto old = QDateTime::currentDateTimeUtc().addDays(-400);
    const auto reply = m_fixture->client.post(kDetailsPath,
        QJsonObject{{u"interval"_s, QString(isoOf(old) + u'/' + isoOf(old.addDays(1)))}});
    QCOMPARE(reply.status, 200);
    QVERIFY(!reply.json().contains(u"conversations"_s));
    QCOMPARE(reply.json()[u"totalHits"].toInt(), 0);
}

void TestDemoDetails::intervalsMatchByDay()
{
    const auto noon = QDateTime(
        QDateTime::currentDateTimeUtc().date().addDays(-3), QTime(12, 0), QTimeZone::utc());
    const auto reply = m_fixture->client.post(kDetailsPath,
        QJsonObject{{u"interval"_s, QString(isoOf(noon) + u'/' + isoOf(noon.addMSecs(1)))}});
    QVERIFY2(reply.json()[u"totalHits"].toInt() >= 3, "a whole day of calls");
}

void TestDemoDetails::filtersNarrow_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("dimension");
    QTest::addColumn<QString>("value");
    const QString segments = u"segmentFilters"_s;
    const QString whole = u"conversationFilters"_s;
    QTest::newRow("queue") << segments << u"queueId"_s
                           << QString::fromLatin1(DemoCast::queues()[0].id);
    QTest::newRow("agent") << segments << u"userId"_s
                           << QString::fromLatin1(DemoCast::agents()[2].id);
    QTest::newRow("direction") << segments << u"direction"_s << u"outbound"_s;
    QTest::newRow("purpose") << segments << u"purpose"_s << u"external"_s;
    QTest::newRow("recording") << segments << u"recording"_s << u"false"_s;
    QTest::newRow("number") << segments << u"ani"_s << u"tel:+1 (555) 0142"_s;
    QTest::newRow("our number") << segments << u"dnis"_s << u"tel:+15550100"_s;
    QTest::newRow("wrap-up") << segments << u"wrapUpCode"_s << u"ININ-WRAP-UP-TIMEOUT"_s;
    QTest::newRow("origin") << whole << u"originatingDirection"_s << u"outbound"_s;
    QTest::newRow("id") << whole << u"conversationId"_s << callIdOf(u"outage"_s);
}

void TestDemoDetails::filtersNarrow()
{
    QFETCH(QString, list);
    QFETCH(QString, dimension);
    QFETCH(QString, value);
    const auto total = [this](const QJsonObject &body) {
        return m_fixture->client.post(kDetailsPath, body).json()[u"totalHits"].toInt();
    };
    QJsonObject body{{u"interval"_s, lastDays(2)}};
    const int all = total(body);
    body[list] = filter(dimension, value);
    const int some = total(body);
    QVERIFY2(some > 0 && some < all, qPrintable(u"%1 of %2"_s.arg(some).arg(all)));
}

// tConversationDuration counts milliseconds; a call that goes on has none yet.
void TestDemoDetails::lengthsNarrow()
{
    const auto longest = [this](const QJsonObject &range) {
        const auto json = m_fixture->client
                              .post(kDetailsPath,
                                  QJsonObject{{u"interval"_s, lastDays(2)},
                                      {u"conversationFilters"_s, ranged(kLength, range)},
                                      {u"paging"_s, page(100, 1)}})
                              .json();
        qint64 most = -1;
        for (const auto &call : json[u"conversations"].toArray()) {
            const auto timeOf = [&call](const QString &key) {
                return QDateTime::fromString(call[key].toString(), Qt::ISODateWithMs);
            };
            most = std::max(
                most, timeOf(u"conversationStart"_s).msecsTo(timeOf(u"conversationEnd"_s)));
        }
        return most;
    };
    QCOMPARE(longest({{u"lte"_s, 738'000}, {u"gte"_s, 738'000}}), 738'000);
    QCOMPARE(longest({{u"gt"_s, 737'999}, {u"lt"_s, 738'001}}), 738'000);
    QCOMPARE(longest({{u"gt"_s, 738'000}, {u"lt"_s, 738'001}}), -1);
    QVERIFY(longest({{u"gte"_s, 0}}) > 3'600'000);
}

void TestDemoDetails::oneConversationById()
{
    const auto path = u"/api/v2/analytics/conversations/%1/details"_s;
    const auto known = m_fixture->client.get(path.arg(callIdOf(u"network-consult"_s)));
    QCOMPARE(known.status, 200);
    QCOMPARE(known.json()[u"conversationId"].toString(), callIdOf(u"network-consult"_s));
    int recorded = 0;
    for (const auto &participant : known.json()[u"participants"].toArray()) {
        for (const auto &session : participant[u"sessions"].toArray())
            recorded += session[u"recording"].toBool();
    }
    QCOMPARE(recorded, 2);
    QCOMPARE(m_fixture->client.get(path.arg(callIdOf(u"nothing"_s))).status, 404);
    QVERIFY(!m_fixture->client.get(path.arg(callIdOf(u"on-the-line"_s)))
                 .json()
                 .contains(u"conversationEnd"_s));
}

void TestDemoDetails::severalConversationsById()
{
    const auto path = u"/api/v2/analytics/conversations/details"_s;
    const auto both = path
        + u"?id=%1,%2&id=%3"_s.arg(
            callIdOf(u"outage"_s), callIdOf(u"nothing"_s), callIdOf(u"cancellation"_s));
    QCOMPARE(m_fixture->client.get(both).json()[u"conversations"].toArray().size(), 2);
    QCOMPARE(m_fixture->client.get(path).status, 400);
}

void TestDemoDetails::usersAndQueuesByIds()
{
    QStringList ids;
    for (const auto &agent : DemoCast::agents())
        ids.append(QString::fromLatin1(agent.id));
    const auto path = u"/api/v2/users?pageSize=100&id="_s + ids.join(u',');
    const auto active = m_fixture->client.get(path).json();
    const auto all = m_fixture->client.get(path + u"&state=any"_s).json();
    QCOMPARE(active[u"total"].toInt(), 4); // one has left
    QCOMPARE(all[u"entities"].toArray().size(), 5);
    QCOMPARE(all[u"entities"][2][u"name"].toString(), u"Lucía Ferrer"_s);
    const auto pair = u"/api/v2/users?state=any&id=%1&id=%2"_s.arg(ids[0], ids[4]);
    QCOMPARE(m_fixture->client.get(pair).json()[u"total"].toInt(), 2);
    const auto queues = m_fixture->client.get(
        u"/api/v2/routing/queues?id="_s + QString::fromLatin1(DemoCast::queues()[2].id));
    QCOMPARE(queues.json()[u"entities"][0][u"name"].toString(), u"Tech support"_s);
    const auto second
        = m_fixture->client.get(u"/api/v2/users?state=any&pageSize=2&pageNumber=3"_s).json();
    QCOMPARE(second[u"entities"].toArray().size(), 1);
    QCOMPARE(second[u"pageCount"].toInt(), 3);
}

void TestDemoDetails::lookUpsAreChecked()
{
    QStringList many;
    for (int i = 0; i < 101; ++i)
        many.append(callIdOf(QString::number(i)));
    QCOMPARE(
        m_fixture->client.get(u"/api/v2/users?id="_s + many.join(u',')).code(), u"max.user.ids"_s);
    QCOMPARE(m_fixture->client.get(u"/api/v2/users?id=maya"_s).code(), u"invalid.id"_s);
    QCOMPARE(m_fixture->client.get(u"/api/v2/users?state=asleep"_s).status, 400);
    QCOMPARE(m_fixture->client.get(u"/api/v2/users?pageSize=501"_s).status, 400);
    QCOMPARE(m_fixture->client.get(u"/api/v2/routing/queues?pageNumber=0"_s).status, 400);
}

void TestDemoDetails::theOrganisationTellsItsName()
{
    QCOMPARE(m_fixture->client.get(u"/api/v2/organizations/me"_s).json()[u"name"].toString(),
        u"Northwind Energy"_s);
    const auto token = m_fixture->client.get(u"/api/v2/tokens/me"_s).json();
    QCOMPARE(token[u"organization"][u"name"].toString(), u"Northwind Energy"_s);
    QCOMPARE(token[u"OAuthClient"][u"id"].toString(), m_fixture->server.clientId());
}

READBACK_TEST_MAIN(TestDemoDetails)
#include "tst_demodetails.moc"
