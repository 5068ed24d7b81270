// SPDX-License-Identifier: MIT
#include "app/demo/DemoCast.h"
#include "tests/contract/DemoFixture.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <memory>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

namespace {

const QString kQueues = u"/api/v2/routing/queues"_s;
const QString kCodes = u"/api/v2/routing/wrapupcodes"_s;

QString idOf(const auto &thing)
{
    return QString::fromLatin1(thing.id);
}

} // namespace

// Names of people, queues and wrap-up codes, each test a fact of platform-api 2.4.
class TestDemoDirectory : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void wrapUpCodesByIds();
    void literalsAreNoIds();
    void oneQueueIsNotTranscribed();
    void queuesOfAllDivisions();
    void queuesByName();
    void singleEntities();
    void listingsLeadOn();

private:
    DemoReply get(const QString &path) { return m_fixture->client.get(path); }

    std::unique_ptr<DemoFixture> m_fixture;
};

void TestDemoDirectory::initTestCase()
{
    m_fixture = std::make_unique<DemoFixture>();
    QVERIFY(m_fixture->isReady());
}

void TestDemoDirectory::wrapUpCodesByIds()
{
    const auto codes = DemoCast::wrapUps();
    const auto found = get(kCodes + u"?id=%1,%2"_s.arg(idOf(codes[0]), idOf(codes[3]))).json();
    QCOMPARE(found[u"total"].toInt(), 2);
    QCOMPARE(found[u"entities"][0][u"name"].toString(), u"Resolved"_s);
    QCOMPARE(found[u"entities"][1][u"name"].toString(), u"Complaint"_s);
    QCOMPARE(get(kCodes).json()[u"total"].toInt(), static_cast<int>(codes.size()));
    QCOMPARE(get(kCodes + u'/' + idOf(codes[1])).json()[u"name"].toString(), u"Call back needed"_s);
}

void TestDemoDirectory::literalsAreNoIds()
{
    const QString literal = u"ININ-WRAP-UP-TIMEOUT"_s;
    QCOMPARE(get(kCodes + u"?id="_s + literal).status, 400);
    QCOMPARE(get(kCodes + u"?id="_s + literal).code(), u"invalid.id"_s);
    QCOMPARE(get(kCodes + u'/' + literal).code(), u"invalid.id"_s);
    QCOMPARE(get(kCodes + u"?id=%1,%2"_s.arg(idOf(DemoCast::wrapUps()[0]), literal)).code(),
        u"invalid.id"_s);
}

void TestDemoDirectory::oneQueueIsNotTranscribed()
{
    QStringList without;
    for (const auto &queue : get(kQueues + u"?pageSize=100"_s).json()[u"entities"].toArray()) {
        if (!queue[u"enableTranscription"].toBool(true))
            without.append(queue[u"name"].toString());
    }
    QCOMPARE(without, QStringList{u"Reception"_s});
    QVERIFY(!DemoCast::queues().back().transcribed);
}

void TestDemoDirectory::queuesOfAllDivisions()
{
    const auto path = kQueues + u"/divisionviews/all"_s;
    const auto all = get(path + u"?pageSize=500&pageNumber=1"_s);
    QCOMPARE(all.status, 200);
    QCOMPARE(all.json()[u"total"].toInt(), static_cast<int>(DemoCast::queues().size()));
    QVERIFY(!all.body.contains("enableTranscription"));
    QCOMPARE(get(path + u"?pageSize=501"_s).status, 400);
    const auto beyond = get(path + u"?pageSize=500&pageNumber=2"_s).json();
    QVERIFY(beyond[u"entities"].toArray().isEmpty());
}

void TestDemoDirectory::queuesByName()
{
    const auto total = [this](const QString &name) {
        return get(kQueues + u"?pageSize=100&name="_s + name).json()[u"total"].toInt();
    };
    QCOMPARE(total(u"billing"_s), 1);
    QCOMPARE(total(u"Tech%20support"_s), 1);
    QCOMPARE(total(u"*s*"_s), 3);
    QCOMPARE(total(u"bill"_s), 0);
    QCOMPARE(total(u"nothing"_s), 0);
}

void TestDemoDirectory::singleEntities()
{
    const auto left = get(u"/api/v2/users/"_s + idOf(DemoCast::agents()[4]));
    QCOMPARE(left.json()[u"name"].toString(), u"Tomás Silva"_s);
    QCOMPARE(left.json()[u"state"].toString(), u"inactive"_s);
    QCOMPARE(
        get(kQueues + u'/' + idOf(DemoCast::queues()[1])).json()[u"name"].toString(), u"Returns"_s);
    QCOMPARE(get(kQueues + u'/' + callIdOf(u"no queue"_s)).status, 404);
    QCOMPARE(get(u"/api/v2/users/maya"_s).code(), u"invalid.id"_s);
    QCOMPARE(
        m_fixture->client.post(kQueues + u'/' + idOf(DemoCast::queues()[1]), QJsonObject()).status,
        405);
}

void TestDemoDirectory::listingsLeadOn()
{
    QString path = u"/api/v2/users?state=any&pageSize=2"_s;
    QStringList names;
    int pages = 0;
    while (!path.isEmpty() && ++pages < 10) {
        const auto page = get(path).json();
        for (const auto &user : page[u"entities"].toArray())
            names.append(user[u"name"].toString());
        path = page[u"nextUri"].toString();
    }
    QCOMPARE(pages, 3);
    QCOMPARE(names.size(), static_cast<qsizetype>(DemoCast::agents().size()));
    QCOMPARE(names.removeDuplicates(), 0);
}

READBACK_TEST_MAIN(TestDemoDirectory)
#include "tst_demodirectory.moc"
