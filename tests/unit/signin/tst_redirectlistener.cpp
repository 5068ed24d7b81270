// SPDX-License-Identifier: MIT
#include "app/signin/RedirectConnection.h"
#include "tests/support/TestMain.h"
#include "tests/unit/signin/SignInBench.h"

using namespace readback;
using namespace readback::test;

// Whoever on this computer knocks where the browser is to come back.
class TestRedirectListener : public QObject
{
    Q_OBJECT
private slots:
    void wrongStateChangesNothing();
    void wrongPathChangesNothing();
    void codeCountsOnce();
    void oversizeRequestIsRefused();
    void requestInPiecesWorks();
    void slowClientIsCutOff();
    void crowdIsKeptOut();
    void bothAddressesOfLocalhostWork();
    void pageInTheBrowserIsInert();
};

void TestRedirectListener::wrongStateChangesNothing()
{
    SignInBench b;
    b.start();
    for (const QByteArray &forged : {QByteArray("x"), QByteArray(43, 'A'), QByteArray()}) {
        Visitor visitor(b.port());
        visitor.get("/?code=CANARY-forged&state=" + forged);
        QTRY_VERIFY(visitor.isGone());
        QCOMPARE(visitor.status(), 400);
        QVERIFY(!b.outcome.has());
    }
    QCOMPARE(b.login.count(), 0);
    Visitor browser(b.port());
    browser.get(b.way());
    QTRY_VERIFY(b.outcome.ok());
}

void TestRedirectListener::wrongPathChangesNothing()
{
    SignInBench b;
    b.start();
    Visitor visitor(b.port());
    visitor.get("/favicon.ico");
    QTRY_VERIFY(visitor.isGone());
    QCOMPARE(visitor.status(), 404);
    QVERIFY(!b.outcome.has());
    Visitor browser(b.port());
    browser.get(b.way());
    QTRY_VERIFY(b.outcome.ok());
}

void TestRedirectListener::codeCountsOnce()
{
    SignInBench b([](const FaultRequest &r) { return userTokens(r).held(); });
    b.start();
    Visitor early(b.port());
    QTRY_VERIFY(early.isConnected());
    Visitor browser(b.port());
    browser.get(b.way());
    QTRY_COMPARE(browser.status(), 200);
    early.get(b.way("CANARY-second"));
    QTRY_COMPARE(b.login.count(), 1);
    QVERIFY(b.isPortFree()); // before there is an answer from the login host
    b.login.letGo();
    QTRY_VERIFY(b.outcome.ok());
    QVERIFY(early.isGone() && early.status() != 200);
    QCOMPARE(b.login.count(), 1);
    QVERIFY(b.form().queryItemValue(u"code"_s) == "CANARY-code"_L1);
}

void TestRedirectListener::oversizeRequestIsRefused()
{
    SignInBench b;
    b.start();
    Visitor visitor(b.port());
    visitor.send(
        "GET " + b.way() + " HTTP/1.1\r\nX: " + QByteArray(RedirectConnection::kLongestHead, 'x'));
    QTRY_VERIFY(visitor.isGone());
    QVERIFY(visitor.status() == 400 || visitor.status() == 0); // the rest of it may break it off
    QVERIFY(!b.outcome.has());
    Visitor browser(b.port());
    browser.get(b.way());
    QTRY_VERIFY(b.outcome.ok());
}

void TestRedirectListener::requestInPiecesWorks()
{
    SignInBench b;
    b.start();
    Visitor browser(b.port());
    const QByteArray request
        = "GET " + b.way() + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(b.port());
    for (const char c : request) {
        browser.send(QByteArray(1, c));
        QCoreApplication::processEvents();
    }
    settle();
    QVERIFY(!b.outcome.has());
    browser.send("\r\n\r\n");
    QTRY_VERIFY(b.outcome.ok());
}

void TestRedirectListener::slowClientIsCutOff()
{
    SignInBench b;
    b.start();
    Visitor silent(b.port());
    Visitor slow(b.port());
    QTRY_VERIFY(silent.isConnected() && slow.isConnected());
    slow.send("GET /");
    settle();
    b.clock.advance(RedirectConnection::kDeadlineMs - 1);
    settle();
    QVERIFY(silent.isConnected() && slow.isConnected());
    b.clock.advance(1);
    QTRY_VERIFY(silent.isGone() && slow.isGone());
    Visitor browser(b.port());
    browser.get(b.way());
    QTRY_VERIFY(b.outcome.ok());
}

void TestRedirectListener::crowdIsKeptOut()
{
    SignInBench b;
    b.start();
    std::vector<std::unique_ptr<Visitor>> crowd;
    for (int i = 0; i < RedirectListener::kMostConnections; ++i) {
        crowd.push_back(std::make_unique<Visitor>(b.port()));
        QTRY_VERIFY(crowd.back()->isConnected());
    }
    settle();
    Visitor one(b.port());
    QTRY_VERIFY(one.isGone());
    for (const auto &visitor : crowd)
        QVERIFY(visitor->isConnected());
    b.clock.advance(RedirectConnection::kDeadlineMs);
    for (const auto &visitor : crowd)
        QTRY_VERIFY(visitor->isGone());
    Visitor browser(b.port());
    browser.get(b.way());
    QTRY_VERIFY(b.outcome.ok());
}

void TestRedirectListener::bothAddressesOfLocalhostWork()
{
    SignInBench b;
    b.start();
    Visitor browser(b.port(), QHostAddress(QHostAddress::LocalHostIPv6));
    if (!waitUntil([&] { return browser.isConnected(); }, 2000))
        QSKIP("this computer has no ::1");
    browser.get(b.way());
    QTRY_VERIFY(b.outcome.ok());
    QCOMPARE(browser.status(), 200);
    QVERIFY(b.isPortFree());
}

void TestRedirectListener::pageInTheBrowserIsInert()
{
    SignInBench b;
    b.start();
    Visitor browser(b.port());
    browser.get(b.way() + "&x=%3Cscript%3E");
    QTRY_VERIFY(browser.isGone());
    const QByteArray page = browser.received().toLower();
    for (const char *header : {"connection: close", "cache-control: no-store",
             "referrer-policy: no-referrer", "content-security-policy: default-src 'none'",
             "x-content-type-options: nosniff", "content-type: text/html; charset=utf-8"})
        QVERIFY2(page.contains(header), header);
    for (const char *active : {"<script", "http:", "https:", "href", "src=", "refresh", "canary"})
        QVERIFY2(!page.contains(active), active);
    QVERIFY(page.contains("close this window"));
    QVERIFY(!page.contains(b.state.toLower()));
    const qsizetype body = page.indexOf("\r\n\r\n") + 4;
    QVERIFY(page.contains("content-length: " + QByteArray::number(page.size() - body)));
}

READBACK_TEST_MAIN(TestRedirectListener)
#include "tst_redirectlistener.moc"
