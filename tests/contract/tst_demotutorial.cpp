// SPDX-License-Identifier: MIT
#include "tests/contract/DemoFixture.h"
#include "tests/support/TestMain.h"

#include <QSet>
#include <QTest>

#include <memory>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject tutorialQuery(int days, int limit, const QString &after = {})
{
    QJsonObject body{{u"dateRangeType"_s, u"relative"_s}, {u"interval"_s, u"P%1D"_s.arg(days)},
        {u"view"_s, u"realtime"_s},
        {u"filters"_s, QJsonObject{{u"types"_s, QJsonArray{u"voice"_s}}}},
        {u"groupBy"_s, QJsonArray()},
        {u"select"_s, QJsonArray{u"id"_s, u"startTime"_s, u"endTime"_s}}, {u"limit"_s, limit}};
    if (!after.isEmpty())
        body[u"after"_s] = after;
    return body;
}

} // namespace

// The smaller dialect of the demo server.
class TestDemoTutorial : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void wrongTutorialQueriesAreRefused_data();
    void wrongTutorialQueriesAreRefused();
    void tutorialPagesByCursor();
    void cursorBehindTheLastCall();
    void tutorialSpeech();

private:
    std::unique_ptr<DemoFixture> m_fixture;
};

void TestDemoTutorial::initTestCase()
{
    m_fixture = std::make_unique<DemoFixture>();
    QVERIFY(m_fixture->isReady());
}

void TestDemoTutorial::wrongTutorialQueriesAreRefused_data()
{
    QTest::addColumn<QJsonObject>("body");
    const auto row = [](const char *name, const QString &key, const QJsonValue &value) {
        auto body = tutorialQuery(1, 100);
        body[key] = value;
        QTest::newRow(name) << body;
    };
    row("range type", u"dateRangeType"_s, u"absolute"_s);
    row("interval", u"interval"_s, lastDays(1));
    row("no days", u"interval"_s, u"P0D"_s);
    row("view", u"view"_s, u"tomorrow"_s);
    row("old data in the realtime view", u"interval"_s, u"P31D"_s);
    row("types", u"filters"_s, QJsonObject{{u"types"_s, QJsonArray{u"chat"_s}}});
    row("group", u"groupBy"_s, QJsonValue());
    row("select", u"select"_s, QJsonArray{u"everything"_s});
    row("nothing selected", u"select"_s, QJsonArray());
    row("limit 0", u"limit"_s, 0);
    row("limit 101", u"limit"_s, 101);
    row("cursor", u"after"_s, u"somewhere"_s);
    row("unknown field", u"page"_s, 1);
}

void TestDemoTutorial::wrongTutorialQueriesAreRefused()
{
    QFETCH(QJsonObject, body);
    const auto reply = m_fixture->client.post(kVoicePath + u"query"_s, body);
    QCOMPARE(reply.status, 400);
    QVERIFY(!reply.json()[u"message"].toString().isEmpty());
}

void TestDemoTutorial::tutorialPagesByCursor()
{
    QSet<QString> ids;
    QString cursor;
    int pages = 0;
    do {
        const auto reply
            = m_fixture->client.post(kVoicePath + u"query"_s, tutorialQuery(30, 60, cursor));
        QCOMPARE(reply.status, 200);
        for (const auto &call : reply.json()[u"conversations"].toArray())
            ids.insert(call[u"id"].toString());
        cursor = QString::fromLatin1(reply.cursor);
        ++pages;
    } while (!cursor.isEmpty() && pages < 20);
    QVERIFY(ids.contains(callIdOf(u"billed-twice"_s)));
    QVERIFY(ids.size() >= DemoFixture::kGenerated);
    QCOMPARE(pages, (static_cast<int>(ids.size()) + 59) / 60);
    auto historical = tutorialQuery(400, 100);
    historical[u"view"_s] = u"historical"_s;
    historical[u"select"_s] = QJsonArray{u"id"_s};
    const auto reply = m_fixture->client.post(kVoicePath + u"query"_s, historical);
    QCOMPARE(reply.json()[u"conversations"][0].toObject().keys(), QStringList{u"id"_s});
}

// Found by fuzzing: the place of the last row was an int and ran over.
void TestDemoTutorial::cursorBehindTheLastCall()
{
    const auto cursor = QString::fromLatin1(QByteArray("c:2147483647").toBase64());
    const auto reply
        = m_fixture->client.post(kVoicePath + u"query"_s, tutorialQuery(30, 100, cursor));
    QCOMPARE(reply.status, 200);
    QVERIFY(!reply.json().contains(u"conversations"));
    QCOMPARE(reply.cursor, QByteArray());
}

void TestDemoTutorial::tutorialSpeech()
{
    const auto speech = [this](const QString &key) {
        return m_fixture->client.get(kVoicePath + callIdOf(key) + u"/speech"_s);
    };
    const QJsonValue ready = speech(u"billed-twice"_s).json()[u"transcript"];
    const auto second = ready[u"segments"][1];
    QCOMPARE(second[u"speaker"].toString(), u"Customer"_s);
    QCOMPARE(second[u"start"].toDouble(), 6.0);
    QVERIFY(second[u"text"].toString().startsWith(u"Hi Maya."));
    QVERIFY(ready[u"text"].toString().contains(second[u"text"].toString()));
    QCOMPARE(speech(u"still-processing"_s).status, 404);
    QCOMPARE(speech(u"nothing"_s).status, 404);
    const auto never = speech(u"never-transcribed"_s);
    QCOMPARE(never.status, 200);
    QVERIFY(never.json()[u"transcript"][u"segments"].toArray().isEmpty());
}

READBACK_TEST_MAIN(TestDemoTutorial)
#include "tst_demotutorial.moc"
