// SPDX-License-Identifier: MIT
#include "app/http/Limits.h"
#include "tests/support/BestOf.h"
#include "tests/support/FakeProxies.h"
#include "tests/support/HeartBeat.h"
#include "tests/support/HttpFixture.h"
#include "tests/support/TestMain.h"

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
    void requestsWaitForTheSystem();
    void askedAgainAfterEachFailure();
    void I7_N16_hangingSystemIsSaid();
    void I7_signInDoesNotWaitForEver();
    void I7_cancelledAndDestroyedWhileTheSystemHangs();

private:
    // Loopback stays direct, so the server is one that nobody asks for but the proxy.
    const QUrl m_far = QUrl(u"https://api.far.example/x"_s);

    static void useProxy(quint16 port)
    {
        qputenv("https_proxy",
            "http://CANARY-proxy-user:CANARY-proxy-secret@127.0.0.1:" + QByteArray::number(port));
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
    QTRY_COMPARE(AsideThread::running(), 0);
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
    TokenSource source(credentials, *f.proxies, f.clock);
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

// Neither the token nor the request goes out before the system has said how.
void TestProxy::requestsWaitForTheSystem()
{
    HttpFixture f([](const FaultRequest &) { return FaultScript::reply(403); });
    FakeProxies system;
    system.hang();
    f.useProxies(system.lookup());
    const auto reply = f.send(f.bare(m_far));
    const auto near = f.send(f.get(u"/near"_s)); // does not need to know
    QTRY_VERIFY(near->has());
    QTRY_COMPARE(system.asked(), 1);
    f.clock.advance(Limits::kProxyLookupMs - 1);
    f.settle();
    QCOMPARE(f.session->inFlight(), 0);
    QCOMPARE(f.server.count("api.far.example"), 0);
    system.answer(FakeProxies::proxy(u"127.0.0.1"_s, f.server.port()));
    QVERIFY(f.arrives(reply, 20'000, 100));
    checkError(reply->error(), f.server.port());
}

void TestProxy::askedAgainAfterEachFailure()
{
    HttpFixture f([](const FaultRequest &) { return FaultScript::reply(403); });
    FakeProxies system;
    system.answer(FakeProxies::proxy(u"127.0.0.1"_s, 1));
    f.useProxies(system.lookup());
    const auto reply = f.send(f.bare(m_far));
    QVERIFY(f.arrives(reply, 20'000, 100));
    checkError(reply->error(), 1);
    QCOMPARE(system.asked(), Limits::kAttemptsInteractive);
    // What stands between is another by now.
    system.answer(FakeProxies::proxy(u"127.0.0.1"_s, f.server.port()));
    const auto next = f.send(f.bare(m_far));
    QVERIFY(f.arrives(next, 20'000, 100));
    QVERIFY(f.server.count() > 0);
}

// Tried without a proxy, which may be what was wrong.
void TestProxy::I7_N16_hangingSystemIsSaid()
{
    auto rounds = BestOf::waiting(2500);
    while (rounds.goOn()) {
        HttpFixture f(answers);
        FakeProxies system;
        system.hang();
        f.useProxies(system.lookup());
        const auto reply = f.send(f.bare(QUrl(u"https://x.invalid/a"_s)));
        QTRY_COMPARE(system.asked(), 1);
        const HeartBeat heart;
        QVERIFY(f.arrives(reply, 90'000, 1000));
        QVERIFY(heart.beats() > 0);
        rounds.took(heart.longestGapMs());
        const Error error = reply->error();
        QVERIFY(error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout);
        QVERIFY2(error.what.contains("whether there is a proxy"_L1), qPrintable(error.what));
        QVERIFY2(error.next.contains("proxy settings"_L1), qPrintable(error.next));
        QCOMPARE(system.asked(), 1);
    }
    QVERIFY2(rounds.isMet(), rounds.told());
}

void TestProxy::I7_signInDoesNotWaitForEver()
{
    HttpFixture f(answers);
    FakeProxies system;
    system.hang();
    f.useProxies(system.lookup());
    auto credentials = f.credentials();
    credentials.tokenUrl = QUrl(u"https://x.invalid/oauth/token"_s);
    TokenSource source(credentials, *f.proxies, f.clock);
    Outcomes<QByteArray> token;
    token.handle = source.token(&f.context, token.callback());
    QTRY_COMPARE(system.asked(), 1);
    QVERIFY(!source.isAsking());
    f.clock.advance(Limits::kProxyLookupMs);
    QVERIFY(source.isAsking());
    // The answer comes while it is tried: the next attempt goes by it.
    system.answer(FakeProxies::proxy(u"127.0.0.1"_s, 1));
    QTRY_COMPARE(f.proxies->route(credentials.tokenUrl).proxy(), u"127.0.0.1:1"_s);
    QVERIFY(f.advanceUntil([&] { return token.has(); }, 120'000, 500));
    checkError(token.error(), 1);
}

void TestProxy::I7_cancelledAndDestroyedWhileTheSystemHangs()
{
    HttpFixture f(answers);
    FakeProxies system;
    system.hang();
    f.useProxies(system.lookup());
    const auto cancelled = f.send(f.bare(m_far));
    const auto abandoned = f.send(f.bare(m_far));
    QTRY_COMPARE(system.asked(), 1);
    cancelled->handle.cancel();
    QCOMPARE(f.session->queued(), 1);
    // Whoever waited for the system would wait for ever.
    f.session.reset();
    f.tokens.reset();
    f.proxies.reset();
    QTRY_VERIFY(abandoned->has());
    QCOMPARE(abandoned->error().kind, ErrorKind::Abandoned);
    system.answer({});
    QTRY_COMPARE(AsideThread::running(), 0);
    QVERIFY(!cancelled->has());
    QCOMPARE(f.server.connections(), 0);
}

READBACK_TEST_MAIN(TestProxy)
#include "tst_proxy.moc"
