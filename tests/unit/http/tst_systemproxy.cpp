// SPDX-License-Identifier: MIT
#include "app/http/SystemProxy.h"

#include "tests/support/HttpFixture.h"
#include "tests/support/TestMain.h"

#include <QNetworkProxyFactory>

using namespace Qt::StringLiterals;
using namespace readback;
using namespace readback::test;

class TestSystemProxy : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        qputenv("https_proxy", "http://someone:CANARY-proxy@proxy.example:8080");
        qputenv("http_proxy", "http://127.0.0.1:1");
        qputenv("no_proxy", "inside.example");
        useSystemProxies();
    }
    void cleanup()
    {
        QNetworkProxyFactory::setUseSystemConfiguration(false);
        for (const char *name : {"https_proxy", "http_proxy", "no_proxy"})
            qunsetenv(name);
    }

    void isToldWithoutItsPassword()
    {
        QCOMPARE(proxyFor(QUrl(u"https://api.mypurecloud.com/x"_s)), u"proxy.example:8080"_s);
        QCOMPARE(proxyFor(QUrl(u"https://inside.example/x"_s)), QString());
    }

    void thisMachineNeedsNone()
    {
        for (const auto &host : {u"127.0.0.1"_s, u"localhost"_s, u"LOCALHOST"_s, u"[::1]"_s})
            QCOMPARE(proxyFor(QUrl(u"http://%1:8080/x"_s.arg(host))), QString());
        // The proxy named for http is no server at all.
        HttpFixture f([](const FaultRequest &) { return FaultScript::json("{}"); });
        const auto reply = f.send(f.get(u"/a"_s));
        QTRY_VERIFY(reply->ok());
    }
};

READBACK_TEST_MAIN(TestSystemProxy)
#include "tst_systemproxy.moc"
