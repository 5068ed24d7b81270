// SPDX-License-Identifier: MIT
#include "tests/contract/DemoFixture.h"
#include "tests/support/Quiet.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QSet>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

namespace {

// Speaks to the server as no HTTP library would.
QByteArray rawExchange(const QUrl &server, const QByteArray &bytes, int waitMs = kLongestWaitMs)
{
    QTcpSocket socket;
    socket.connectToHost(
        QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(server.port()));
    if (!socket.waitForConnected(kLongestWaitMs))
        return "not connected";
    socket.write(bytes);
    QByteArray answer;
    while (socket.state() == QAbstractSocket::ConnectedState && !answer.contains("\r\n\r\n")
        && socket.waitForReadyRead(waitMs))
        answer += socket.readAll();
    return answer + socket.readAll();
}

} // namespace

// What the demo server is, whatever it is asked: its login, its limits, who may reach it.
class TestDemoServer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void bothStylesSignIn();
    void aWrongSecretIsInvalidClient();
    void tokenRequestsAreChecked_data();
    void tokenRequestsAreChecked();
    void nothingWithoutAGoodToken();
    void tokensExpire();
    void everyAnswerCarriesItsHeaders();
    void unknownAddressesAndMethods();
    void S16_anotherHostIsRefused();
    void S16_listensOnLoopbackOnly();
    void S16_bodiesAreCapped();
    void S16_garbageSurvives();
    void aBudgetIsKept();
    void latencyHoldsAnswersBack();
    void destroyingWithOpenRequestsIsClean();
    void aTakenPortIsAnError();

private:
    std::unique_ptr<DemoFixture> m_fixture;
};

void TestDemoServer::initTestCase()
{
    m_fixture = std::make_unique<DemoFixture>();
    QVERIFY(m_fixture->isReady());
}

void TestDemoServer::bothStylesSignIn()
{
    for (const bool basic : {true, false}) {
        const auto reply = m_fixture->client.askForToken(m_fixture->server.clientSecret(), basic);
        QCOMPARE(reply.status, 200);
        QVERIFY(!reply.json()[u"access_token"].toString().isEmpty());
        QCOMPARE(reply.json()[u"expires_in"].toInt(), 86'400);
        QCOMPARE(reply.json()[u"token_type"].toString(), u"bearer"_s);
    }
}

void TestDemoServer::aWrongSecretIsInvalidClient()
{
    const auto basic = m_fixture->client.askForToken(u"not the secret"_s, true);
    const auto form = m_fixture->client.askForToken(u"not the secret"_s, false);
    QCOMPARE(basic.status, 401);
    QCOMPARE(form.status, 400);
    for (const auto &reply : {basic, form}) {
        QCOMPARE(reply.json()[u"error"].toString(), u"invalid_client"_s);
        QVERIFY(!reply.json()[u"error_description"].toString().isEmpty());
        QVERIFY(!reply.body.contains("not the secret"));
    }
}

void TestDemoServer::tokenRequestsAreChecked_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray form("application/x-www-form-urlencoded");
    QTest::newRow("GET") << QByteArray("GET") << QByteArray() << QByteArray() << 405;
    QTest::newRow("JSON") << QByteArray("POST") << QByteArray("application/json")
                          << QByteArray("{}") << 400;
    QTest::newRow("no grant") << QByteArray("POST") << form << QByteArray("a=b") << 400;
    QTest::newRow("another grant")
        << QByteArray("POST") << form << QByteArray("grant_type=password") << 400;
    QTest::newRow("nobody") << QByteArray("POST") << form
                            << QByteArray("grant_type=client_credentials") << 400;
}

void TestDemoServer::tokenRequestsAreChecked()
{
    QFETCH(QByteArray, verb);
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, body);
    QNetworkRequest request(m_fixture->client.url(u"/oauth/token"_s));
    if (!contentType.isEmpty())
        request.setRawHeader("Content-Type", contentType);
    QTEST(m_fixture->client.send(verb, request, body).status, "status");
}

void TestDemoServer::nothingWithoutAGoodToken()
{
    DemoClient stranger(m_fixture->server);
    const auto without = stranger.get(u"/api/v2/organizations/me"_s);
    QCOMPARE(without.status, 401);
    QCOMPARE(without.code(), u"authentication.required"_s);
    stranger.setToken(QByteArray("made-up"));
    for (const auto &path :
        {u"/api/v2/organizations/me"_s, kVoicePath + callIdOf(u"outage"_s) + u"/speech"_s,
            kSpeechPath + callIdOf(u"outage"_s)}) {
        const auto reply = stranger.get(path);
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.code(), u"bad.credentials"_s);
    }
}

void TestDemoServer::tokensExpire()
{
    DemoOptions options;
    options.tokenSeconds = 0;
    DemoServer server(options);
    QVERIFY(server.start().ok());
    DemoClient client(server);
    client.signIn();
    QVERIFY(!client.token().isEmpty());
    QCOMPARE(client.get(u"/api/v2/organizations/me"_s).code(), u"bad.credentials"_s);
}

void TestDemoServer::everyAnswerCarriesItsHeaders()
{
    QSet<QByteArray> ids;
    for (const auto &path :
        {u"/api/v2/organizations/me"_s, u"/api/v2/nothing"_s, u"/oauth/token"_s}) {
        const auto reply = m_fixture->client.get(path);
        QVERIFY(!reply.correlationId.isEmpty());
        QVERIFY(reply.allowed.toInt() >= 100'000);
        ids.insert(reply.correlationId);
    }
    QCOMPARE(ids.size(), 3);
}

void TestDemoServer::unknownAddressesAndMethods()
{
    QCOMPARE(m_fixture->client.get(u"/"_s).status, 404);
    QCOMPARE(m_fixture->client.get(u"/api/v2/recordings"_s).status, 404);
    QCOMPARE(m_fixture->client.get(kDetailsPath).status, 405);
    QCOMPARE(m_fixture->client.post(u"/api/v2/users"_s, QJsonObject()).status, 405);
    QCOMPARE(m_fixture->client
                 .send("DELETE", m_fixture->client.request(kSpeechPath + callIdOf(u"outage"_s)))
                 .status,
        405);
    QCOMPARE(
        m_fixture->client.send("BREW", m_fixture->client.request(u"/api/v2/users"_s)).status, 405);
    QCOMPARE(
        m_fixture->client.get(kSpeechPath + u"%2E%2E%2F"_s + callIdOf(u"outage"_s)).status, 404);
}

void TestDemoServer::S16_anotherHostIsRefused()
{
    const auto port = QByteArray::number(m_fixture->server.baseUrl().port());
    for (const QByteArray &host : {QByteArray("evil.example"), "evil.example:" + port,
             QByteArray("127.0.0.1"), "127.0.0.1.evil.example:" + port}) {
        const auto answer = rawExchange(
            m_fixture->server.baseUrl(), "GET /oauth/token HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
        QVERIFY2(answer.startsWith("HTTP/1.1 403"), answer.left(40).constData());
    }
    const auto nameless
        = rawExchange(m_fixture->server.baseUrl(), "GET /oauth/token HTTP/1.1\r\n\r\n");
    QVERIFY2(nameless.startsWith("HTTP/1.1 403"), nameless.left(40).constData());
    const auto good = rawExchange(m_fixture->server.baseUrl(),
        "GET /oauth/token HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n");
    QVERIFY2(good.startsWith("HTTP/1.1 405"), good.left(40).constData());
}

void TestDemoServer::S16_listensOnLoopbackOnly()
{
    // All of 127/8 is this machine, so whoever listens on every address is heard here too.
    QTcpSocket socket;
    socket.connectToHost(
        QHostAddress(u"127.0.0.2"_s), static_cast<quint16>(m_fixture->server.baseUrl().port()));
    QVERIFY(!socket.waitForConnected(kLongestWaitMs));
    QCOMPARE(socket.error(), QAbstractSocket::ConnectionRefusedError);
}

void TestDemoServer::S16_bodiesAreCapped()
{
    const auto large = m_fixture->client.post(kDetailsPath, QByteArray(520'000, ' '));
    QCOMPARE(large.status, 413);
    const auto port = QByteArray::number(m_fixture->server.baseUrl().port());
    const auto endless = rawExchange(m_fixture->server.baseUrl(),
        "POST /oauth/token HTTP/1.1\r\nHost: 127.0.0.1:" + port
            + "\r\nContent-Length: 2000000000\r\n\r\n" + QByteArray(4'000'000, 'x'));
    QVERIFY2(endless.startsWith("HTTP/1.1 413") || endless.isEmpty(), endless.left(40).constData());
    QCOMPARE(m_fixture->client.get(u"/api/v2/organizations/me"_s).status, 200);
}

void TestDemoServer::S16_garbageSurvives()
{
    DemoDice dice(16);
    for (int i = 0; i < 60; ++i) {
        QByteArray garbage;
        for (int length = dice.between(1, 4'000); length > 0; --length)
            garbage += static_cast<char>(dice.below(256));
        if (i % 3 == 0)
            garbage.prepend("GET /api/v2/users HTTP/1.1\r\n");
        if (i % 3 == 1)
            garbage.prepend("POST /%zz/[::1 HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n");
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost),
            static_cast<quint16>(m_fixture->server.baseUrl().port()));
        QVERIFY(socket.waitForConnected(kLongestWaitMs));
        socket.write(garbage + "\r\n\r\n");
        socket.waitForBytesWritten(500);
        if (i % 2)
            socket.abort();
        else
            socket.waitForReadyRead(20);
    }
    QCOMPARE(m_fixture->client.get(u"/api/v2/organizations/me"_s).status, 200);
}

void TestDemoServer::aBudgetIsKept()
{
    DemoOptions options;
    options.requestsPerMinute = 5;
    DemoServer server(options);
    QVERIFY(server.start().ok());
    DemoClient client(server);
    client.signIn();
    for (int i = 0; i < 5; ++i) {
        const auto reply = client.get(u"/api/v2/organizations/me"_s);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.allowed, QByteArray("5"));
    }
    const auto refused = client.get(u"/api/v2/organizations/me"_s);
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.code(), u"too.many.requests.retry.after"_s);
    QVERIFY(refused.retryAfter.toInt() >= 1 && refused.retryAfter.toInt() <= 60);
}

void TestDemoServer::latencyHoldsAnswersBack()
{
    DemoOptions options;
    options.latencyMs = 120;
    DemoServer server(options);
    QVERIFY(server.start().ok());
    DemoClient client(server);
    QElapsedTimer timer;
    timer.start();
    client.signIn();
    QVERIFY(!client.token().isEmpty());
    QVERIFY(timer.elapsed() >= 115);
}

void TestDemoServer::destroyingWithOpenRequestsIsClean()
{
    DemoOptions options;
    options.latencyMs = 60'000;
    auto server = std::make_unique<DemoServer>(options);
    QVERIFY(server->start().ok());
    QTcpSocket socket;
    const auto port = static_cast<quint16>(server->baseUrl().port());
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    QVERIFY(socket.waitForConnected(kLongestWaitMs));
    socket.write("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\n\r\n");
    QVERIFY(socket.waitForBytesWritten(kLongestWaitMs));
    settle(); // the request is there
    server.reset();
    QVERIFY(socket.state() == QAbstractSocket::UnconnectedState
        || socket.waitForDisconnected(kLongestWaitMs));
    DemoServer neverStarted;
    QVERIFY(neverStarted.baseUrl().isEmpty());
}

void TestDemoServer::aTakenPortIsAnError()
{
    DemoOptions options;
    options.port = static_cast<quint16>(m_fixture->server.baseUrl().port());
    DemoServer second(options);
    const auto started = second.start();
    QVERIFY(!started.ok());
    QCOMPARE(started.error().kind, ErrorKind::Local);
    QVERIFY(second.baseUrl().isEmpty());
}

READBACK_TEST_MAIN(TestDemoServer)
#include "tst_demoserver.moc"
