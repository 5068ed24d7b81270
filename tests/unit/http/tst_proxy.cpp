// SPDX-License-Identifier: MIT
#include "app/http/SystemProxy.h"
#include "tests/support/HttpFixture.h"
#include "tests/support/TestMain.h"

#include <QNetworkProxyFactory>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// A proxy between us and the server, as the environment names it.
class TestProxy : public QObject
{
    Q_OBJECT
private slots:
    void cleanup();
    void N16_refusal_data();
    void N16_refusal();
    void N16_nobodyIsThere();
    void N16_signInIsToldToo();
    void N16_silentProxyIsATimeout();

private:
    // Loopback stays direct, so the server is one that nobody asks for but the proxy.
    const QUrl m_far = QUrl(u"https://api.far.example/x"_s);

    static void useProxy(quint16 port)
    {
        qputenv("https_proxy",
            "http://CANARY-proxy-user:CANARY-proxy-secret@127.0.0.1:" + QByteArray::number(port));
        useSystemProxies();
    }
    static void checkError(const Error &error, quint16 port)
    {
        QCOMPARE(error.kind, ErrorKind::Proxy);
        QVERIFY2(error.what.contains(u"127.0.0.1:%1"_s.arg(port)), qPrintable(error.what));
        QVERIFY(!describe(error).contains("CANARY"_L1));
        QVERIFY(error.next.contains("proxy"_L1));
    }
};

void TestProxy::cleanup()
{
    QNetworkProxyFactory::setUseSystemConfiguration(false);
    qunsetenv("https_proxy");
}

void TestProxy::N16_refusal_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<int>("most"); // requests
    // Once with what the environment says, and not again.
    QTest::newRow("wants another sign-in")
        << 407 << QByteArray("Basic realm=\"a <b>proxy</b>\"") << 2;
    QTest::newRow("wants an unknown sign-in") << 407 << QByteArray("Riddle") << 4;
    QTest::newRow("wants nothing it would name") << 407 << QByteArray() << 4;
    QTest::newRow("forbids the server") << 403 << QByteArray() << 4;
    QTest::newRow("does not know us") << 401 << QByteArray() << 4;
    QTest::newRow("is broken") << 500 << QByteArray() << 4;
}

void TestProxy::N16_refusal()
{
    QFETCH(int, status);
    QFETCH(QByteArray, challenge);
    HttpFixture f([=](const FaultRequest &) {
        Headers headers{{"Content-Type", "text/html"}};
        if (!challenge.isEmpty())
            headers.emplaceBack("Proxy-Authenticate", challenge);
        return FaultScript::reply(status, "<html>CANARY-proxy-page</html>", headers);
    });
    useProxy(f.server.port());
    const auto reply = f.send(f.bare(m_far));
    QVERIFY(f.arrives(reply, 20'000, 100));
    checkError(reply->error(), f.server.port());
    QTEST(f.server.count(), "most");
    for (const FaultRequest &request : f.server.requests()) {
        QCOMPARE(request.method, "CONNECT");
        QVERIFY(!request.hasHeader("authorization"));
    }
}

void TestProxy::N16_nobodyIsThere()
{
    HttpFixture f(answers);
    useProxy(1);
    const auto reply = f.send(f.bare(m_far));
    QVERIFY(f.arrives(reply, 20'000, 100));
    checkError(reply->error(), 1);
}

void TestProxy::N16_signInIsToldToo()
{
    HttpFixture f([](const FaultRequest &) { return FaultScript::reply(407); });
    useProxy(f.server.port());
    auto credentials = f.credentials();
    credentials.tokenUrl = QUrl(u"https://login.far.example/oauth/token"_s);
    TokenSource source(credentials, f.clock);
    Outcomes<QByteArray> token;
    token.handle = source.token(&f.context, token.callback());
    QVERIFY(f.advanceUntil([&] { return token.has(); }, 20'000, 100));
    checkError(token.error(), f.server.port());
}

void TestProxy::N16_silentProxyIsATimeout()
{
    HttpFixture f([](const FaultRequest &) { return FaultScript::stalled(); });
    useProxy(f.server.port());
    const auto reply = f.send(f.bare(m_far));
    QVERIFY(f.arrives(reply, 90'000, 1000));
    QCOMPARE(reply->error().kind, ErrorKind::Timeout);
    QVERIFY(!describe(reply->error()).contains("CANARY"_L1));
}

READBACK_TEST_MAIN(TestProxy)
#include "tst_proxy.moc"
