// SPDX-License-Identifier: MIT
#include "tests/contract/DemoFixture.h"
#include "tests/support/TestMain.h"

#include <QTest>

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
    void scoresComeWithATranscript();

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

void TestDemoDocuments::scoresComeWithATranscript()
{
    const auto ready = m_fixture->client.get(kSpeechPath + callIdOf(u"billed-twice"_s));
    QCOMPARE(ready.status, 200);
    QVERIFY(ready.json().contains(u"sentimentScore"_s));
    QCOMPARE(m_fixture->client.get(kSpeechPath + callIdOf(u"still-processing"_s)).status, 404);
}

READBACK_TEST_MAIN(TestDemoDocuments)
#include "tst_demodocuments.moc"
