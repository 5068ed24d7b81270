// SPDX-License-Identifier: MIT
#include "app/demo/DemoCast.h"
#include "tests/contract/DemoFixture.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>
#include <memory>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// What conversations tell of their participants, each test a fact of platform-api 2.2 or 3.
class TestDemoSegments : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void wrapUpsAreCodesOrALiteral();
    void holdsSplitTheAgentsTime();
    void aTransferHasTwoWrapUps();
    void twoAgentsAtOnceAreAConference();
    void aMailboxIsNoAgent();
    void recordedButNeverTranscribed_data();
    void recordedButNeverTranscribed();

private:
    QJsonObject call(const QString &key);
    QJsonArray segments(const QString &key, const QString &purpose, int which = 0);
    static QStringList values(const QJsonArray &segments, const QString &key);

    std::unique_ptr<DemoFixture> m_fixture;
};

void TestDemoSegments::initTestCase()
{
    m_fixture = std::make_unique<DemoFixture>();
    QVERIFY(m_fixture->isReady());
}

QJsonObject TestDemoSegments::call(const QString &key)
{
    return m_fixture->client.get(u"/api/v2/analytics/conversations/%1/details"_s.arg(callIdOf(key)))
        .json();
}

// Of the which-th participant with that purpose.
QJsonArray TestDemoSegments::segments(const QString &key, const QString &purpose, int which)
{
    for (const auto &participant : call(key)[u"participants"].toArray()) {
        if (participant[u"purpose"].toString() == purpose && which-- == 0)
            return participant[u"sessions"][0][u"segments"].toArray();
    }
    return {};
}

QStringList TestDemoSegments::values(const QJsonArray &segments, const QString &key)
{
    QStringList found;
    for (const auto &segment : segments)
        found.append(segment[key].toVariant().toString());
    return found;
}

void TestDemoSegments::wrapUpsAreCodesOrALiteral()
{
    const auto agents = segments(u"billed-twice"_s, u"agent"_s);
    QCOMPARE(agents.last()[u"segmentType"].toString(), u"wrapup"_s);
    QCOMPARE(
        agents.last()[u"wrapUpCode"].toString(), QString::fromLatin1(DemoCast::wrapUps()[0].id));
    QCOMPARE(segments(u"never-transcribed"_s, u"agent"_s).last()[u"wrapUpCode"].toString(),
        u"ININ-WRAP-UP-TIMEOUT"_s);
    QVERIFY(
        !values(segments(u"on-the-line"_s, u"agent"_s), u"segmentType"_s).contains(u"wrapup"_s));
}

void TestDemoSegments::holdsSplitTheAgentsTime()
{
    const auto pieces = segments(u"billed-twice"_s, u"agent"_s);
    QCOMPARE(values(pieces, u"segmentType"_s),
        (QStringList{u"interact"_s, u"hold"_s, u"interact"_s, u"wrapup"_s}));
    for (qsizetype i = 1; i < pieces.size(); ++i)
        QCOMPARE(pieces[i][u"segmentStart"].toString(), pieces[i - 1][u"segmentEnd"].toString());
    QVERIFY(!pieces[0].toObject().contains(u"disconnectType"));
    QCOMPARE(pieces[2][u"disconnectType"].toString(), u"client"_s);
    QCOMPARE(segments(u"billed-twice"_s, u"customer"_s).size(), 1);
}

void TestDemoSegments::aTransferHasTwoWrapUps()
{
    const QString key = u"smart-meter-transfer"_s;
    const auto first = segments(key, u"agent"_s, 0);
    QCOMPARE(
        first.last()[u"wrapUpCode"].toString(), QString::fromLatin1(DemoCast::wrapUps()[2].id));
    QCOMPARE(first[first.size() - 2][u"disconnectType"].toString(), u"transfer"_s);
    QCOMPARE(segments(key, u"agent"_s, 1).last()[u"wrapUpCode"].toString(),
        QString::fromLatin1(DemoCast::wrapUps()[0].id));
    QVERIFY(!values(first, u"conference"_s).contains(u"true"_s));
}

void TestDemoSegments::twoAgentsAtOnceAreAConference()
{
    const auto first = segments(u"three-way"_s, u"agent"_s, 0);
    const auto second = segments(u"three-way"_s, u"agent"_s, 1);
    QCOMPARE(values(first, u"conference"_s).last(), u"false"_s); // the wrap-up
    QVERIFY(values(first, u"conference"_s).contains(u"true"_s));
    QCOMPARE(first[0][u"conference"].toBool(), false);
    QCOMPARE(second[0][u"conference"].toBool(), true);
    QCOMPARE(first[first.size() - 2][u"segmentEnd"].toString(),
        second[second.size() - 2][u"segmentEnd"].toString());
}

void TestDemoSegments::aMailboxIsNoAgent()
{
    QCOMPARE(values(segments(u"voicemail"_s, u"voicemail"_s), u"segmentType"_s),
        QStringList{u"voicemail"_s});
    QVERIFY(segments(u"voicemail"_s, u"agent"_s).isEmpty());
    QVERIFY(!segments(u"voicemail"_s, u"acd"_s).isEmpty());
    const auto address
        = m_fixture->client.get(legPathOf(u"voicemail"_s) + u"transcripturl"_s).json();
    const auto document
        = m_fixture->client.send("GET", QNetworkRequest(QUrl(address[u"url"].toString()))).json();
    const auto phrases = document[u"transcripts"][0][u"phrases"].toArray();
    QCOMPARE(phrases[1][u"participantPurpose"].toString(), u"internal"_s);
    QCOMPARE(phrases[2][u"participantPurpose"].toString(), u"external"_s);
}

void TestDemoSegments::recordedButNeverTranscribed_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("recorded");
    QTest::newRow("too short") << u"too-short"_s << true;
    QTest::newRow("a queue without transcription") << u"at-reception"_s << true;
    QTest::newRow("no recording") << u"never-transcribed"_s << false;
}

void TestDemoSegments::recordedButNeverTranscribed()
{
    QFETCH(QString, key);
    bool recorded = false;
    for (const auto &participant : call(key)[u"participants"].toArray())
        recorded |= participant[u"sessions"][0][u"recording"].toBool();
    QTEST(recorded, "recorded");
    for (const auto &kind : {u"transcripturl"_s, u"transcripturls"_s})
        QCOMPARE(m_fixture->client.get(legPathOf(key) + kind).status, 404);
}

READBACK_TEST_MAIN(TestDemoSegments)
#include "tst_demosegments.moc"
