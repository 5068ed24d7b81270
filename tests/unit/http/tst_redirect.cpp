// SPDX-License-Identifier: MIT
#include "app/http/Origin.h"
#include "app/http/Redactor.h"
#include "tests/support/HttpFixture.h"
#include "tests/support/TestMain.h"

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// Where requests go, where they do not, and what is said about them.
class TestRedirect : public QObject
{
    Q_OBJECT
private slots:
    void S01_neverFollowed_data();
    void S01_neverFollowed();
    void S01_documentFollowsOnceOnItsHost();
    void S01_documentNeverLeavesItsHost_data();
    void S01_documentNeverLeavesItsHost();
    void S03_targets_data();
    void S03_targets();
    void origins();
    void S07_logsHoldNoQuery();
    void S07_echoedCredentialsAreRemoved();
    void S07_foreignTextIsHarmless();
};

void TestRedirect::S01_neverFollowed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("location"); // %1: the other listener's port, %2: our own
    int number = 0;
    for (const int status : {301, 302, 303, 307, 308}) {
        for (const char *location : {"http://localhost:%1/x", "http://127.0.0.1:%1/x",
                 "//localhost:%1/x", "http://127.0.0.1:%2\\@localhost:%1/x",
                 "http://user:pw@127.0.0.1:%1/x", "http://127.0.0.1:%2/elsewhere", "/elsewhere",
                 "file:///etc/passwd", "data:text/plain,x", "", "http://[bad"})
            QTest::addRow("%d %d %s", status, ++number, location)
                << status << QString::fromLatin1(location);
    }
}

void TestRedirect::S01_neverFollowed()
{
    QFETCH(int, status);
    QFETCH(QString, location);
    QByteArray target;
    HttpFixture f([&](const FaultRequest &r) {
        return r.target == "/start" ? FaultScript::redirect(status, target)
                                    : FaultScript::json("{\"stolen\":true}");
    });
    location.replace("%1"_L1, QString::number(f.server.otherPort()));
    location.replace("%2"_L1, QString::number(f.server.port()));
    target = location.toLatin1();
    HttpRequest request = f.get(u"/start"_s);
    request.verb = status >= 307 ? "POST" : "GET";
    request.body = status >= 307 ? "{}" : "";
    request.contentType = status >= 307 ? "application/json" : "";
    const auto reply = f.send(request);
    QTRY_VERIFY(reply->has());
    QCOMPARE(reply->error().kind, ErrorKind::Redirected);
    QVERIFY(reply->error().what.contains("unexpected redirect"_L1));
    QCOMPARE(f.server.otherConnections(), 0);
    QCOMPARE(f.server.count("/elsewhere"), 0);
    QCOMPARE(f.server.count("/start"), 1);
}

void TestRedirect::S01_documentFollowsOnceOnItsHost()
{
    HttpFixture f([&](const FaultRequest &r) {
        if (r.target == "/a")
            return FaultScript::redirect(302, "/b");
        return r.target == "/b" ? FaultScript::redirect(302, "/c") : FaultScript::json("{}");
    });
    HttpRequest request = f.bare(f.server.otherUrl(u"/b"_s));
    request.redirects = 1;
    const auto once = f.send(request);
    QTRY_VERIFY(once->ok());
    request.url = f.server.otherUrl(u"/a"_s);
    const auto twice = f.send(request);
    QTRY_VERIFY(twice->has());
    QCOMPARE(twice->error().kind, ErrorKind::Redirected);
    for (const auto &seen : f.server.requests())
        QVERIFY(!seen.hasHeader("authorization"));
}

void TestRedirect::S01_documentNeverLeavesItsHost_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("another host") << u"127.0.0.1"_s;
    QTest::newRow("another port") << u"localhost"_s;
}

void TestRedirect::S01_documentNeverLeavesItsHost()
{
    QFETCH(QString, host);
    QByteArray target;
    HttpFixture f([&](const FaultRequest &r) {
        return r.onOther ? FaultScript::redirect(302, target) : FaultScript::json("{}");
    });
    QUrl elsewhere = f.server.url(u"/x"_s);
    elsewhere.setHost(host);
    target = elsewhere.toEncoded();
    HttpRequest request = f.bare(f.server.otherUrl(u"/b"_s));
    request.redirects = 1;
    const auto reply = f.send(request);
    QTRY_VERIFY(reply->has());
    QCOMPARE(reply->error().kind, ErrorKind::Redirected);
    QCOMPARE(f.server.count("/x"), 0);
}

void TestRedirect::S03_targets_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("fromCloud");
    QTest::addColumn<bool>("fromLoopback");
    const auto row = [](const char *url, bool cloud, bool loopback) {
        QTest::newRow(url) << QString::fromLatin1(url) << cloud << loopback;
    };
    row("https://bucket.s3.amazonaws.com/a?X=1", true, true);
    row("https://bucket.s3.amazonaws.com:8443/a", true, true);
    row("http://bucket.s3.amazonaws.com/a", false, false);
    for (const char *here : {"http://127.0.0.1/", "https://127.0.0.1/", "http://127.1.2.3:80/",
             "http://localhost:1/", "https://LOCALHOST/", "http://localhost./",
             "http://a.localhost/", "http://[::1]/", "https://[::ffff:127.0.0.1]/",
             "http://0.0.0.0/", "https://[::]/", "http://2130706433/", "http://0x7f.1/"})
        row(here, false, true);
    for (const char *never :
        {"https://169.254.169.254/", "http://169.254.169.254/", "https://[::ffff:169.254.169.254]/",
            "https://[fe80::1]/", "file:///etc/passwd", "file://host/x", "data:,x", "ftp://a/",
            "https://u@h/", "https://u:p@h/", "https:///x", "javascript:x", "//h/x", "h", ""})
        row(never, false, false);
}

void TestRedirect::S03_targets()
{
    QFETCH(QString, url);
    QFETCH(bool, fromCloud);
    QFETCH(bool, fromLoopback);
    QCOMPARE(isAllowedTarget(QUrl(url), QUrl(u"https://api.mypurecloud.de"_s)), fromCloud);
    QCOMPARE(isAllowedTarget(QUrl(url), QUrl(u"http://127.0.0.1:8080"_s)), fromLoopback);
}

void TestRedirect::origins()
{
    const auto same = [](const char *a, const char *b) {
        return sameOrigin(QUrl(QString::fromLatin1(a)), QUrl(QString::fromLatin1(b)));
    };
    QVERIFY(same("https://api.x.de", "https://API.x.de:443/path?q"));
    QVERIFY(same("http://127.0.0.1:80", "http://127.0.0.1/"));
    QVERIFY(!same("https://api.x.de", "http://api.x.de"));
    QVERIFY(!same("https://api.x.de", "https://api.x.de:8443"));
    QVERIFY(!same("https://api.x.de", "https://api.x.de.evil.com"));
    QVERIFY(!same("https://api.x.de", "https://api.x.de@evil.com"));
    QVERIFY(!same("", ""));
    QCOMPARE(hostForPeople(QUrl(u"https://api.x.de:443/a"_s)), u"api.x.de"_s);
    QCOMPARE(hostForPeople(QUrl(u"http://127.0.0.1:81/a"_s)), u"127.0.0.1:81"_s);
}

void TestRedirect::S07_logsHoldNoQuery()
{
    const QUrl api(u"https://api.x.de"_s);
    QCOMPARE(forLog(QUrl(u"https://api.x.de/a/b?secret=1#f"_s), api), u"https://api.x.de/a/b"_s);
    QCOMPARE(forLog(QUrl(u"https://s3.y/doc/key?Signature=1"_s), api), u"https://s3.y/..."_s);
}

void TestRedirect::S07_echoedCredentialsAreRemoved()
{
    HttpFixture f([](const FaultRequest &r) {
        return FaultScript::reply(403,
            "{\"message\":\"You sent " + r.header("authorization") + " and again "
                + r.header("authorization").mid(7) + "\"}",
            {{"ININ-Correlation-Id", r.header("authorization").mid(7)}});
    });
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->has());
    const QString said = describe(reply->error());
    QVERIFY(said.contains("You sent"_L1));
    const bool leaked = said.contains("CANARY"_L1);
    QVERIFY(!leaked);
}

void TestRedirect::S07_foreignTextIsHarmless()
{
    QCOMPARE(harmless(u"a\r\n\tb\u202ec\u200bd\0e"_s, 100), u"a bcd e"_s);
    const QString url = harmless(u"see https://s3.x/a/b?X-Amz-Signature=abc&y=1 now"_s, 200);
    QVERIFY(!url.contains("abc"_L1));
    QVERIFY(url.startsWith("see https://s3.x/a/b?"_L1) && url.endsWith(" now"_L1));
    QVERIFY(!harmless(u"Authorization: Bearer tok123.x"_s, 200).contains("tok123"_L1));
    QVERIFY(!harmless(u"Basic dXNlcjpwdw== x"_s, 200).contains("dXNl"_L1));
    QVERIFY(!harmless(u"{\"access_token\":\"tok123\"}"_s, 200).contains("tok123"_L1));
    QVERIFY(!harmless(u"client_secret=tok123&x=1"_s, 200).contains("tok123"_L1));
    QCOMPARE(harmless(QString(1000, u'x'), 500).size(), 500);
    QCOMPARE(harmless(QString(), 500), QString());
    const QString broken = harmless(u"a"_s + QChar(0xd800) + u"b"_s + QChar(0xffff), 100);
    QVERIFY(broken.isValidUtf16() && broken.size() == 3); // what stands for half a character varies
    QCOMPARE(harmless(u"a CANARY-se\u200bcret b"_s, 100, {"CANARY-secret"}), u"a [removed] b"_s);
}

READBACK_TEST_MAIN(TestRedirect)
#include "tst_redirect.moc"
