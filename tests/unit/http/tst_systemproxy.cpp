// SPDX-License-Identifier: MIT
#include "app/async/SystemClock.h"
#include "app/http/Limits.h"
#include "tests/support/FakeProxies.h"
#include "tests/support/HeartBeat.h"
#include "tests/support/HttpFixture.h"
#include "tests/support/TestMain.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;
using namespace readback;
using namespace readback::test;

// The system itself is asked, here by way of the environment.
class TestSystemProxy : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        qputenv("https_proxy", "http://someone:CANARY-proxy@proxy.example:8080");
        qputenv("http_proxy", "http://127.0.0.1:1");
        qputenv("no_proxy", "inside.example");
    }
    void cleanup()
    {
        QTRY_COMPARE(AsideThread::running(), 0);
        for (const char *name : {"https_proxy", "http_proxy", "no_proxy"})
            qunsetenv(name);
    }

    void isToldWithoutItsPassword()
    {
        FakeClock clock;
        ProxyFinder finder(clock);
        const QUrl far(u"https://api.mypurecloud.com/x"_s);
        const QUrl inside(u"https://inside.example/x"_s);
        QTRY_VERIFY(finder.isReady(far) && finder.isReady(inside));
        QCOMPARE(finder.route(far).proxy(), u"proxy.example:8080"_s);
        QCOMPARE(finder.route(inside).proxy(), QString());
    }

    void thisMachineNeedsNone()
    {
        // The proxy named for http is no server at all.
        HttpFixture f([](const FaultRequest &) { return FaultScript::json("{}"); });
        const auto reply = f.send(f.get(u"/a"_s));
        QTRY_VERIFY(reply->ok());
    }

    // A script that says which proxy there is, on a server that accepts and never answers.
    void I7_silentScriptServer()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        qputenv("https_proxy",
            "pac+http://127.0.0.1:" + QByteArray::number(silent.serverPort()) + "/proxy.pac");
        FakeClock clock;
        const QUrl far(u"https://api.mypurecloud.com/x"_s);
        const HeartBeat heart;
        auto finder = std::make_unique<ProxyFinder>(clock);
        QVERIFY(!finder->isReady(far));
        if (!waitUntil([&] { return silent.hasPendingConnections(); }, 3000))
            QSKIP("The system here does not read such scripts");
        QTRY_VERIFY(heart.beats() >= 20); // though the server never answers
        QVERIFY(!finder->isReady(far));
        clock.advance(Limits::kProxyLookupMs);
        QVERIFY(finder->isReady(far));
        QVERIFY(finder->route(far).isGuess);
        finder.reset();
        QCOMPARE(AsideThread::running(), 1);
        while (auto *socket = silent.nextPendingConnection())
            socket->abort();
    }
};

READBACK_TEST_MAIN(TestSystemProxy)
#include "tst_systemproxy.moc"
