// SPDX-License-Identifier: MIT
#include "app/demo/DemoCast.h"
#include "tests/contract/DemoFixture.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// Addresses of transcripts, and the documents behind them.
class TestDemoDocuments : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void addressesComePluralAndSingular();
    void noAddressWithoutTranscript();
    void theDocumentIsWholeAndElsewhere();
    void theDocumentRefusesABearer();
    void theDocumentRefusesAChangedAddress();
    void theDocumentExpires();
    void lateTranscriptsBecomeReady();
    void scoresComeWithATranscript();
    void scoresTellPeopleApart();
    void topicsStandWhereTheyWereSaid();

private:
    QString addressFor(DemoClient &client, const QString &key, const QString &kind);

    std::unique_ptr<DemoFixture> m_fixture;
};

void TestDemoDocuments::initTestCase()
{
    m_fixture = std::make_unique<DemoFixture>();
    QVERIFY(m_fixture->isReady());
}

QString TestDemoDocuments::addressFor(DemoClient &client, const QString &key, const QString &kind)
{
    const auto reply = client.get(
        kSpeechPath + callIdOf(key) + u"/communications/"_s + legIdOf(key) + u'/' + kind);
    const auto json = reply.json();
    return kind == u"transcripturl" ? json[u"url"].toString() : json[u"urls"][0][u"url"].toString();
}

void TestDemoDocuments::addressesComePluralAndSingular()
{
    QVERIFY(!addressFor(m_fixture->client, u"cancellation"_s, u"transcripturl"_s).isEmpty());
    QVERIFY(!addressFor(m_fixture->client, u"cancellation"_s, u"transcripturls"_s).isEmpty());
    QVERIFY(!addressFor(m_fixture->client, u"outage"_s, u"transcripturl"_s).isEmpty());
    const auto plural = m_fixture->client.get(kSpeechPath + callIdOf(u"outage"_s)
        + u"/communications/"_s + legIdOf(u"outage"_s) + u"/transcripturls"_s);
    QCOMPARE(plural.status, 404);
    QCOMPARE(plural.code(), u"resource.not.found"_s);
}

void TestDemoDocuments::noAddressWithoutTranscript()
{
    for (const auto &key : {u"still-processing"_s, u"never-transcribed"_s, u"on-the-line"_s}) {
        for (const auto &kind : {u"transcripturl"_s, u"transcripturls"_s}) {
            const auto reply = m_fixture->client.get(
                kSpeechPath + callIdOf(key) + u"/communications/"_s + legIdOf(key) + u'/' + kind);
            QCOMPARE(reply.status, 404);
            QCOMPARE(reply.code(), u"resource.not.found"_s);
        }
    }
    const auto otherLeg
        = kSpeechPath + callIdOf(u"outage"_s) + u"/communications/"_s + legIdOf(u"cancellation"_s);
    QCOMPARE(m_fixture->client.get(otherLeg + u"/transcripturl"_s).status, 404);
}

void TestDemoDocuments::theDocumentIsWholeAndElsewhere()
{
    const QUrl address(
        addressFor(m_fixture->client, u"smart-meter-transfer"_s, u"transcripturls"_s));
    QCOMPARE(address.host(), m_fixture->server.baseUrl().host());
    QVERIFY(address.port() != m_fixture->server.baseUrl().port());
    const auto reply = m_fixture->client.send("GET", QNetworkRequest(address));
    QCOMPARE(reply.status, 200);
    const auto json = reply.json();
    QCOMPARE(json[u"conversationId"].toString(), callIdOf(u"smart-meter-transfer"_s));
    QCOMPARE(json[u"participants"].toArray().size(), 5);
    const auto transcript = json[u"transcripts"][0];
    const auto phrases = transcript[u"phrases"].toArray();
    QVERIFY(phrases.size() > 40);
    QVERIFY(!transcript[u"analytics"][u"sentiment"].toArray().isEmpty());
    QVERIFY(!transcript[u"analytics"][u"acoustic"].toArray().isEmpty());
    for (qsizetype i = 0; i < phrases.size(); ++i) {
        const auto phrase = phrases[i];
        const auto words = phrase[u"words"].toArray();
        QCOMPARE(phrase[u"phraseIndex"].toInt(), static_cast<int>(i));
        QVERIFY(phrase[u"startTimeMs"].toDouble() >= json[u"conversationStartTime"].toDouble());
        QVERIFY(!words.isEmpty());
        QCOMPARE(words[0][u"startTimeMs"].toDouble(), phrase[u"startTimeMs"].toDouble());
        QVERIFY(
            words[0][u"confidence"].toDouble() > 0.5 && words[0][u"confidence"].toDouble() <= 1);
        QCOMPARE(phrase[u"text"].toString().toLower(), phrase[u"text"].toString());
    }
}

void TestDemoDocuments::theDocumentRefusesABearer()
{
    QNetworkRequest request(QUrl(addressFor(m_fixture->client, u"outage"_s, u"transcripturl"_s)));
    request.setRawHeader("Authorization", "Bearer " + m_fixture->client.token());
    const auto reply = m_fixture->client.send("GET", request);
    QCOMPARE(reply.status, 400);
    QVERIFY(reply.body.contains("<Code>InvalidArgument</Code>"));
}

void TestDemoDocuments::theDocumentRefusesAChangedAddress()
{
    const auto good = addressFor(m_fixture->client, u"outage"_s, u"transcripturl"_s);
    auto other = good;
    other.replace(callIdOf(u"outage"_s), callIdOf(u"cancellation"_s));
    auto longer = good;
    longer.replace(u"X-Amz-Expires=600"_s, u"X-Amz-Expires=6000"_s);
    for (const auto &address : {other, longer, good.section(u'?', 0, 0), QString(good + u'0')})
        QCOMPARE(m_fixture->client.send("GET", QNetworkRequest(QUrl(address))).status, 403);
    QCOMPARE(m_fixture->client.send("POST", QNetworkRequest(QUrl(good)), "x").status, 405);
}

void TestDemoDocuments::theDocumentExpires()
{
    DemoOptions options;
    options.documentSeconds = 0;
    DemoServer server(options);
    QVERIFY(server.start().ok());
    DemoClient client(server);
    client.signIn();
    const auto reply = client.send(
        "GET", QNetworkRequest(QUrl(addressFor(client, u"outage"_s, u"transcripturl"_s))));
    QCOMPARE(reply.status, 403);
    QVERIFY(reply.body.contains("Request has expired"));
}

// Whoever asks starts the clock; the document, the scores and the other dialect follow it.
void TestDemoDocuments::lateTranscriptsBecomeReady()
{
    const auto url = legPathOf(u"just-ended"_s) + u"transcripturl"_s;
    const auto scores = kSpeechPath + callIdOf(u"just-ended"_s);
    const auto speech = kVoicePath + callIdOf(u"just-ended"_s) + u"/speech"_s;
    QCOMPARE(m_fixture->client.get(url).code(), u"resource.not.found"_s);
    QCOMPARE(m_fixture->client.get(scores).status, 404);
    QCOMPARE(m_fixture->client.get(speech).status, 404);
    DemoOptions options;
    options.lateSeconds = 1;
    DemoFixture soon(options);
    for (const auto &path : {url, scores, speech})
        QCOMPARE(soon.client.get(path).status, 404);
    QTRY_COMPARE(soon.client.get(url).status, 200);
    QCOMPARE(soon.client.get(scores).status, 200);
    QCOMPARE(soon.client.get(speech).status, 200);
    const QUrl address(soon.client.get(url).json()[u"url"].toString());
    const auto document = soon.client.send("GET", QNetworkRequest(address)).json();
    QVERIFY(document[u"transcripts"][0][u"phrases"].toArray().size() > 10);
}

void TestDemoDocuments::scoresComeWithATranscript()
{
    const auto ready = m_fixture->client.get(kSpeechPath + callIdOf(u"billed-twice"_s));
    QCOMPARE(ready.status, 200);
    const auto json = ready.json();
    QCOMPARE(json[u"conversation"][u"id"].toString(), callIdOf(u"billed-twice"_s));
    QVERIFY(std::abs(json[u"sentimentScore"].toDouble(9)) <= 1);
    QVERIFY2(json[u"sentimentTrend"].toDouble() > 0, "she is content in the end");
    QVERIFY(json[u"sentimentTrendClass"].toString().endsWith(u"Improving"));
    QCOMPARE(json[u"empathyScores"].toArray().size(), 1);
    QCOMPARE(json[u"empathyScores"][0][u"userId"].toString(),
        QString::fromLatin1(DemoCast::agents()[0].id));
    const auto metrics = json[u"participantMetrics"].toObject();
    double sum = -2 * metrics[u"overtalkDurationPercentage"].toDouble();
    for (const auto &key : metrics.keys()) {
        if (key.endsWith(u"DurationPercentage"))
            sum += metrics[key].toDouble();
    }
    QVERIFY2(std::abs(sum - 100) < 0.1, QByteArray::number(sum).constData());
    QVERIFY(metrics[u"agentDurationPercentage"].toDouble() > 10);
    QVERIFY(metrics[u"customerDurationPercentage"].toDouble() > 10);
    QVERIFY(metrics[u"overtalkCount"].isDouble());
    const auto never = m_fixture->client.get(kSpeechPath + callIdOf(u"still-processing"_s));
    QCOMPARE(never.status, 404);
    QCOMPARE(never.code(), u"resource.not.found"_s);
}

// Each agent of a transferred call has a score; a menu and a queue have their shares.
void TestDemoDocuments::scoresTellPeopleApart()
{
    const auto json
        = m_fixture->client.get(kSpeechPath + callIdOf(u"smart-meter-transfer"_s)).json();
    QCOMPARE(json[u"empathyScores"].toArray().size(), 2);
    QVERIFY(json[u"participantMetrics"][u"ivrDurationPercentage"].toDouble() > 0);
    QVERIFY(json[u"participantMetrics"][u"acdDurationPercentage"].toDouble() > 0);
    const auto few = m_fixture->client.get(kSpeechPath + callIdOf(u"wrong-number"_s)).json();
    QCOMPARE(few[u"sentimentTrendClass"].toString(), u"NotCalculated"_s);
    QVERIFY(!few.contains(u"sentimentScore"));
}

// Topics have no phraseIndex: they stand within a phrase of their side (platform-api 4).
void TestDemoDocuments::topicsStandWhereTheyWereSaid()
{
    const auto address = addressFor(m_fixture->client, u"billed-twice"_s, u"transcripturl"_s);
    const auto transcript = m_fixture->client.send("GET", QNetworkRequest(QUrl(address)))
                                .json()[u"transcripts"][0]
                                .toObject();
    const auto topics = transcript[u"analytics"][u"topics"].toArray();
    QVERIFY(!topics.isEmpty());
    const auto phrases = transcript[u"phrases"].toArray();
    for (const auto &topic : topics) {
        const double at = topic[u"startTimeMs"].toDouble();
        const auto phrase
            = std::find_if(phrases.begin(), phrases.end(), [&topic, at](const QJsonValue &one) {
                  const double from = one[u"startTimeMs"].toDouble();
                  return one[u"participantPurpose"] == topic[u"participant"] && from <= at
                      && at < from + one[u"duration"][u"milliseconds"].toDouble();
              });
        QVERIFY(phrase != phrases.end());
        QVERIFY((*phrase)[u"text"].toString().contains(topic[u"transcriptPhrase"].toString()));
        QVERIFY(!topic[u"topicName"].toString().isEmpty());
        QVERIFY(!topic[u"phraseIndex"].isDouble());
    }
    QCOMPARE(topics[0][u"topicName"].toString(), u"Billing issue"_s);
}

READBACK_TEST_MAIN(TestDemoDocuments)
#include "tst_demodocuments.moc"
