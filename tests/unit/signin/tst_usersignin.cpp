// SPDX-License-Identifier: MIT
#include "app/signin/Pkce.h"
#include "tests/support/LogCapture.h"
#include "tests/support/TestMain.h"
#include "tests/unit/signin/SignInBench.h"

using namespace readback;
using namespace readback::test;

// From the address of the sign-in page to the tokens.
class TestUserSignIn : public QObject
{
    Q_OBJECT
private slots:
    void pageSaysWhatItMust();
    void codeBecomesTokens();
    void nothingSecretIsLogged();
    void refusalInTheBrowserIsTold();
    void problemOfThePageIsToldHarmlessly();
    void patienceEnds();
    void patienceEndsOnlyOnce();
    void cancelFreesThePort();
    void refusedCodeIsToldWithoutAnEcho();
    void A04_lateLoginHostEnds();
    void A06_malformedReply();
    void A07_redirectIsRefused();
    void insecurePlaceIsRefused();
};

void TestUserSignIn::pageSaysWhatItMust()
{
    SignInBench b;
    b.start();
    QCOMPARE(b.page.path(), u"/oauth/authorize"_s);
    QVERIFY(b.page.authority() == b.login.url().authority());
    const QUrlQuery query(b.page);
    const auto value
        = [&](const QString &key) { return query.queryItemValue(key, QUrl::FullyDecoded); };
    QVERIFY(value(u"client_id"_s) == QLatin1StringView(kClientId));
    QCOMPARE(value(u"response_type"_s), u"code"_s);
    QCOMPARE(value(u"code_challenge_method"_s), u"S256"_s);
    QCOMPARE(value(u"code_challenge"_s).size(), 43);
    QCOMPARE(value(u"state"_s).size(), 43);
    QCOMPARE(value(u"redirect_uri"_s), u"http://localhost:%1"_s.arg(b.port()));
    QVERIFY(b.page.toEncoded().contains("redirect_uri=http%3A%2F%2Flocalhost%3A"));
    QCOMPARE(query.queryItems().size(), 6);
    SignInBench other;
    other.start();
    QVERIFY(other.state != b.state);
}

void TestUserSignIn::codeBecomesTokens()
{
    SignInBench b;
    b.start();
    Visitor browser(b.port());
    browser.get(b.way("CANARY%2Fcode%3D"));
    QVERIFY(!b.outcome.has());
    QTRY_VERIFY(b.outcome.ok());
    QVERIFY(b.outcome.value().access == "CANARY-access");
    QVERIFY(b.outcome.value().refresh == "CANARY-refresh");
    QCOMPARE(b.outcome.value().until, b.clock.now().addSecs(3600));
    QTRY_VERIFY(browser.isGone());
    QCOMPARE(browser.status(), 200);

    const FaultRequest request = b.login.requests().constFirst();
    QCOMPARE(b.login.count(), 1);
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.target, "/oauth/token");
    QCOMPARE(request.header("content-type"), "application/x-www-form-urlencoded");
    QVERIFY(!request.hasHeader("authorization"));
    const auto value
        = [&](const QString &key) { return b.form().queryItemValue(key, QUrl::FullyDecoded); };
    QCOMPARE(b.form().queryItems().size(), 5);
    QCOMPARE(value(u"grant_type"_s), u"authorization_code"_s);
    QVERIFY(value(u"code"_s) == "CANARY/code="_L1);
    QVERIFY(value(u"client_id"_s) == QLatin1StringView(kClientId));
    QCOMPARE(value(u"redirect_uri"_s), b.redirect.toString());
    const QByteArray verifier = value(u"code_verifier"_s).toLatin1();
    QVERIFY(verifier.size() >= 43 && verifier.size() <= 128);
    QVERIFY(
        challengeOf(verifier) == QUrlQuery(b.page).queryItemValue(u"code_challenge"_s).toLatin1());
    watchFor(verifier);
}

void TestUserSignIn::nothingSecretIsLogged()
{
    SignInBench b;
    const LogCapture log;
    b.start();
    Visitor browser(b.port());
    browser.get(b.way());
    QTRY_VERIFY(b.outcome.ok());
    watchFor(b.form().queryItemValue(u"code_verifier"_s).toLatin1());
    QVERIFY(!log.text().isEmpty());
    QVERIFY(!holdsCanary(log.text()));
}

void TestUserSignIn::refusalInTheBrowserIsTold()
{
    SignInBench b;
    b.start();
    Visitor browser(b.port());
    browser.get("/?error=access_denied&error_description=no&state=" + b.state);
    QTRY_VERIFY(b.outcome.has());
    QCOMPARE(b.outcome.error().kind, ErrorKind::Auth);
    QVERIFY(b.outcome.error().what.contains("refused in the browser"_L1));
    QVERIFY(b.outcome.error().next.contains("Sign in again"_L1));
    QTRY_COMPARE(browser.status(), 200);
    QVERIFY(browser.received().contains("not completed"));
    QCOMPARE(b.login.count(), 0);
    QVERIFY(b.isPortFree());
}

void TestUserSignIn::problemOfThePageIsToldHarmlessly()
{
    SignInBench b;
    b.start();
    Visitor browser(b.port());
    browser.get("/?error=unauthorized_client&error_description=%3Cb%3Ea%0Ab%E2%80%AE"
        + QByteArray(3000, 'x') + "&state=" + b.state);
    QTRY_VERIFY(b.outcome.has());
    QCOMPARE(b.outcome.error().kind, ErrorKind::Auth);
    QVERIFY(b.outcome.error().what.contains("<b>a b"_L1)); // plain text, one line
    QVERIFY(!b.outcome.error().what.contains(u'\u202e'));
    QVERIFY(b.outcome.error().what.size() < 600);
    QVERIFY(b.outcome.error().next.contains("http://localhost"_L1));
}

void TestUserSignIn::patienceEnds()
{
    SignInBench b;
    b.start();
    b.clock.advance(UserSignIn::kPatienceMs - 1);
    QCoreApplication::processEvents();
    QVERIFY(!b.outcome.has());
    b.clock.advance(1);
    QTRY_VERIFY(b.outcome.has());
    QCOMPARE(b.outcome.error().kind, ErrorKind::Timeout);
    QVERIFY(b.outcome.error().what.contains("5 minutes"_L1));
    QVERIFY(b.isPortFree());
}

// The browser came at the last moment: the person's time does not count any more.
void TestUserSignIn::patienceEndsOnlyOnce()
{
    SignInBench b([](const FaultRequest &r) { return userTokens(r).held(); });
    b.start();
    b.clock.advance(UserSignIn::kPatienceMs - 1);
    Visitor browser(b.port());
    browser.get(b.way());
    QTRY_COMPARE(b.login.count(), 1);
    b.clock.advance(10);
    b.login.letGo();
    QTRY_VERIFY(b.outcome.ok());
}

void TestUserSignIn::cancelFreesThePort()
{
    SignInBench b;
    b.start();
    Visitor early(b.port());
    QTRY_VERIFY(early.isConnected());
    b.outcome.handle.cancel();
    QVERIFY(b.isPortFree());
    QTRY_VERIFY(early.isGone());
    QVERIFY(!b.outcome.has());
}

void TestUserSignIn::refusedCodeIsToldWithoutAnEcho()
{
    SignInBench b([](const FaultRequest &r) {
        return FaultScript::reply(400,
            "{\"error\":\"invalid_grant\",\"error_description\":\"" + QByteArray(r.body)
                + " is wrong\"}");
    });
    b.start();
    Visitor browser(b.port());
    browser.get(b.way("CANARY-code%2B1"));
    QTRY_VERIFY(b.outcome.has());
    QCOMPARE(b.outcome.error().kind, ErrorKind::Auth);
    QVERIFY(b.outcome.error().next.contains("Code Authorization"_L1));
    const QString said = describe(b.outcome.error());
    QVERIFY(said.contains("is wrong"_L1));
    QVERIFY(!said.contains("CANARY-code"_L1));
    QVERIFY(!said.contains(b.form().queryItemValue(u"code_verifier"_s)));
}

void TestUserSignIn::A04_lateLoginHostEnds()
{
    SignInBench b([](const FaultRequest &) { return FaultScript::reply(503, "busy"); });
    b.start();
    Visitor browser(b.port());
    browser.get(b.way());
    const auto isOver = [&b] { return b.outcome.has(); };
    for (qint64 ms = 0; ms <= UserSignIn::kExchangeMs && !quietOr(isOver); ms += 1000)
        b.clock.advance(1000);
    QTRY_VERIFY(b.outcome.has());
    QCOMPARE(b.outcome.error().kind, ErrorKind::Server);
    QVERIFY(b.login.count() > 1);
}

void TestUserSignIn::A06_malformedReply()
{
    SignInBench b(
        [](const FaultRequest &) { return FaultScript::json("{\"access_token\":\"a b\"}"); });
    b.start();
    Visitor browser(b.port());
    browser.get(b.way());
    QTRY_VERIFY(b.outcome.has());
    QCOMPARE(b.outcome.error().kind, ErrorKind::Protocol);
}

void TestUserSignIn::A07_redirectIsRefused()
{
    QByteArray location;
    SignInBench b([&](const FaultRequest &) { return FaultScript::redirect(307, location); });
    location = b.login.otherUrl(u"/oauth/token"_s).toEncoded();
    b.start();
    Visitor browser(b.port());
    browser.get(b.way());
    QTRY_VERIFY(b.outcome.has());
    QCOMPARE(b.outcome.error().kind, ErrorKind::Redirected);
    QCOMPARE(b.login.otherConnections(), 0);
}

void TestUserSignIn::insecurePlaceIsRefused()
{
    SignInBench b;
    const SignInPlace place{QUrl(u"http://login.example/oauth/authorize"_s),
        QUrl(u"http://login.example/oauth/token"_s), u"CANARY-client"_s};
    bool opened = false;
    b.outcome.handle = signInUser(
        place, [&](const QUrl &) { opened = true; }, b.clock, &b.context, b.outcome.callback());
    QTRY_VERIFY(b.outcome.has());
    QCOMPARE(b.outcome.error().kind, ErrorKind::Protocol);
    QVERIFY(!opened);
}

READBACK_TEST_MAIN(TestUserSignIn)
#include "tst_usersignin.moc"
