// SPDX-License-Identifier: MIT
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

const QString kJobs = u"/api/v2/analytics/conversations/details/jobs"_s;

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

} // namespace

// Listing by jobs, each test a fact of platform-api 2.3.
class TestDemoJobs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aJobIsQueuedThenPendingThenFulfilled();
    void wrongJobsAreRefused_data();
    void wrongJobsAreRefused();
    void resultsComeByCursor();
    void theLakeLagsBehind();
    void overlapOrStartOfDay();
    void jobsHaveAttributes();
    void filtersAndLimit();
    void deletedAndUnknownJobs();
    void resultsAreChecked();
    void jobsExpire();

private:
    QString submit(const QJsonObject &body);
    QString fulfilled(const QJsonObject &body);
    QJsonArray found(const QJsonObject &body);
    QSet<QString> idsFound(const QJsonObject &body);

    std::unique_ptr<DemoFixture> m_fixture;
};

void TestDemoJobs::initTestCase()
{
    m_fixture = std::make_unique<DemoFixture>();
    QVERIFY(m_fixture->isReady());
}

QString TestDemoJobs::submit(const QJsonObject &body)
{
    const auto reply = m_fixture->client.post(kJobs, body);
    return reply.status == 202 ? reply.json()[u"jobId"].toString() : QString();
}

QString TestDemoJobs::fulfilled(const QJsonObject &body)
{
    const auto path = kJobs + u'/' + submit(body);
    for (int i = 0; i < 3; ++i)
        m_fixture->client.get(path);
    return path + u"/results"_s;
}

QJsonArray TestDemoJobs::found(const QJsonObject &body)
{
    return m_fixture->client.get(fulfilled(body)).json()[u"conversations"].toArray();
}

QSet<QString> TestDemoJobs::idsFound(const QJsonObject &body)
{
    QSet<QString> ids;
    for (const auto &call : found(body))
        ids.insert(call[u"conversationId"].toString());
    return ids;
}

void TestDemoJobs::aJobIsQueuedThenPendingThenFulfilled()
{
    const auto path = kJobs + u'/' + submit({{u"interval"_s, lastDays(90)}});
    QCOMPARE(m_fixture->client.get(path + u"/results"_s).status, 400);
    const QList<std::pair<QString, int>> expected{
        {u"QUEUED"_s, 202}, {u"PENDING"_s, 202}, {u"FULFILLED"_s, 200}, {u"FULFILLED"_s, 200}};
    for (const auto &[state, status] : expected) {
        const auto reply = m_fixture->client.get(path);
        QCOMPARE(reply.json()[u"state"].toString(), state);
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.json().contains(u"completionDate"), status == 200);
    }
    QCOMPARE(m_fixture->client.get(path + u"/results"_s).status, 200);
}

void TestDemoJobs::wrongJobsAreRefused_data()
{
    QTest::addColumn<QJsonObject>("body");
    const auto row = [](const char *name, const QString &key, const QJsonValue &value) {
        QJsonObject body{{u"interval"_s, lastDays(40)}};
        body[key] = value;
        QTest::newRow(name) << body;
    };
    QTest::newRow("no interval") << QJsonObject();
    row("relative interval", u"interval"_s, u"P1D"_s);
    row("paging", u"paging"_s, QJsonObject{{u"pageSize"_s, 25}, {u"pageNumber"_s, 1}});
    row("aggregations", u"aggregations"_s, QJsonArray());
    row("order", u"order"_s, u"backwards"_s);
    row("limit", u"limit"_s, 0);
    row("filter", u"segmentFilters"_s, QJsonArray{QJsonObject()});
}

void TestDemoJobs::wrongJobsAreRefused()
{
    QFETCH(QJsonObject, body);
    const auto reply = m_fixture->client.post(kJobs, body);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.code(), u"bad.request"_s);
}

void TestDemoJobs::resultsComeByCursor()
{
    const auto path = fulfilled({{u"interval"_s, lastDays(90)}, {u"order"_s, u"desc"_s}});
    const auto all = m_fixture->client.get(path).json();
    QVERIFY(!all.contains(u"cursor"));
    QVERIFY(timeOf(all[u"dataAvailabilityDate"]).isValid());
    QJsonArray pieces;
    QString cursor;
    int pages = 0;
    do {
        const auto more = cursor.isEmpty() ? QString() : QString(u"&cursor="_s + cursor);
        const auto page = m_fixture->client.get(path + u"?pageSize=60"_s + more).json();
        for (const auto &call : page[u"conversations"].toArray())
            pieces.append(call);
        cursor = page[u"cursor"].toString();
        ++pages;
    } while (!cursor.isEmpty() && pages < 20);
    QVERIFY(pieces.size() > 200);
    QCOMPARE(pages, (static_cast<int>(pieces.size()) + 59) / 60);
    QCOMPARE(pieces, all[u"conversations"].toArray());
    for (qsizetype i = 1; i < pieces.size(); ++i)
        QVERIFY(
            timeOf(pieces[i][u"conversationStart"]) <= timeOf(pieces[i - 1][u"conversationStart"]));
}

void TestDemoJobs::theLakeLagsBehind()
{
    const auto reply = m_fixture->client.get(kJobs + u"/availability"_s);
    QCOMPARE(reply.status, 200);
    const auto available = timeOf(reply.json()[u"dataAvailabilityDate"]);
    const auto behind = available.secsTo(QDateTime::currentDateTimeUtc());
    QVERIFY2(behind >= 6 * 3600 && behind < 6 * 3600 + 60, QByteArray::number(behind).constData());
    const auto calls = found({{u"interval"_s, lastDays(3)}});
    QVERIFY(!calls.isEmpty());
    for (const auto &call : calls)
        QVERIFY(timeOf(call[u"conversationStart"]) < available.addSecs(60));
    const auto ids = idsFound({{u"interval"_s, lastDays(3)}});
    QVERIFY(ids.contains(callIdOf(u"payment-plan"_s)));
    QVERIFY(!ids.contains(callIdOf(u"billed-twice"_s)));
}

void TestDemoJobs::overlapOrStartOfDay()
{
    const auto path = u"/api/v2/analytics/conversations/%1/details"_s;
    const auto call = m_fixture->client.get(path.arg(callIdOf(u"payment-plan"_s))).json();
    const auto start = timeOf(call[u"conversationStart"]);
    const auto end = timeOf(call[u"conversationEnd"]);
    const auto ids = [this](const QDateTime &from, const QDateTime &to, bool byDay) {
        return idsFound({{u"interval"_s, QString(isoOf(from) + u'/' + isoOf(to))},
            {u"startOfDayIntervalMatching"_s, byDay}});
    };
    const auto id = callIdOf(u"payment-plan"_s);
    QVERIFY(ids(end.addMSecs(-1), end.addMSecs(5), false).contains(id));
    QVERIFY(!ids(end, end.addMSecs(5), false).contains(id));
    QVERIFY(ids(start.addMSecs(-5), start.addMSecs(1), false).contains(id));
    QVERIFY(!ids(start.addMSecs(-5), start, false).contains(id));
    const QDateTime midnight(start.date(), QTime(0, 0), QTimeZone::utc());
    QVERIFY(ids(midnight, midnight.addMSecs(1), true).contains(id));
    QVERIFY(!ids(midnight.addDays(-1), midnight, true).contains(id));
}

void TestDemoJobs::jobsHaveAttributes()
{
    const auto calls = found({{u"interval"_s, lastDays(5)}});
    QVERIFY(!calls[0][u"participants"][0][u"attributes"].toObject().isEmpty());
    const auto queried
        = m_fixture->client.post(kDetailsPath, QJsonObject{{u"interval"_s, lastDays(5)}});
    QVERIFY(!queried.body.contains("attributes"));
}

void TestDemoJobs::filtersAndLimit()
{
    const QJsonObject predicate{{u"dimension"_s, u"direction"_s}, {u"value"_s, u"outbound"_s}};
    const QJsonArray filters{
        QJsonObject{{u"type"_s, u"and"_s}, {u"predicates"_s, QJsonArray{predicate}}}};
    const auto calls = found({{u"interval"_s, lastDays(90)}, {u"segmentFilters"_s, filters}});
    QVERIFY(calls.size() > 5 && calls.size() < 100);
    for (const auto &call : calls)
        QCOMPARE(call[u"originatingDirection"].toString(), u"outbound"_s);
    QCOMPARE(found({{u"interval"_s, lastDays(90)}, {u"limit"_s, 3}}).size(), 3);
}

void TestDemoJobs::deletedAndUnknownJobs()
{
    auto &client = m_fixture->client;
    const auto path = kJobs + u'/' + submit({{u"interval"_s, lastDays(2)}});
    QCOMPARE(client.send("DELETE", client.request(path)).status, 204);
    QCOMPARE(client.get(path).status, 404);
    QCOMPARE(client.send("DELETE", client.request(path)).status, 404);
    QCOMPARE(client.get(kJobs + u'/' + callIdOf(u"a job"_s)).code(), u"not.found"_s);
    QCOMPARE(client.get(kJobs + u"/seven"_s).code(), u"invalid.id"_s);
    QCOMPARE(client.get(kJobs).status, 405);
    QCOMPARE(client.send("DELETE", client.request(kJobs + u"/availability"_s)).status, 405);
}

void TestDemoJobs::resultsAreChecked()
{
    const auto path = fulfilled({{u"interval"_s, lastDays(20)}});
    const auto other
        = m_fixture->client.get(fulfilled({{u"interval"_s, lastDays(20)}}) + u"?pageSize=1"_s)
              .json()[u"cursor"]
              .toString();
    QVERIFY(!other.isEmpty());
    for (const auto &query : {u"?pageSize=0"_s, u"?pageSize=1001"_s, u"?pageSize=many"_s,
             u"?cursor=somewhere"_s, QString(u"?cursor="_s + other)})
        QCOMPARE(m_fixture->client.get(path + query).status, 400);
    QCOMPARE(m_fixture->client.get(path + u"?pageSize=1000"_s).status, 200);
}

void TestDemoJobs::jobsExpire()
{
    DemoOptions options;
    options.jobSeconds = 0;
    DemoFixture brief(options);
    QVERIFY(brief.isReady());
    const auto submitted
        = brief.client.post(kJobs, QJsonObject{{u"interval"_s, lastDays(40)}}).json();
    const auto path = kJobs + u'/' + submitted[u"jobId"].toString();
    QCOMPARE(brief.client.get(path).json()[u"state"].toString(), u"EXPIRED"_s);
    QCOMPARE(brief.client.get(path + u"/results"_s).status, 404);
}

READBACK_TEST_MAIN(TestDemoJobs)
#include "tst_demojobs.moc"
