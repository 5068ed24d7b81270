// SPDX-License-Identifier: MIT
#include "app/http/Limits.h"
#include "tests/support/FakeTokenKeeper.h"
#include "tests/support/TestMain.h"
#include "tests/support/UserTokenReplies.h"

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// A person's sign-in: how it ends, and what never leaves.
class TestUserTokenRefusal : public QObject
{
    Q_OBJECT
private slots:
    void A03_secondRefusalIsFinal();
    void A05_refusalFailsAllOnce();
    void A05_refusalFailsAllOnce_data();
    void A05_echoIsNotShown();
    void A06_malformedReplies_data();
    void A06_malformedReplies();
    void A07_redirectIsRefused_data();
    void A07_redirectIsRefused();
    void endsWhereNothingWasOffered();
    void endsAtA401WhereNothingWasOffered();
};

void TestUserTokenRefusal::A03_secondRefusalIsFinal()
{
    HttpFixture f(
        [](const FaultRequest &) { return FaultScript::reply(401, "{}"); }, numberedPairs());
    f.useSignIn(signInOf(f));
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->has());
    QCOMPARE(reply->error().kind, ErrorKind::Auth);
    QVERIFY(reply->error().next.contains("Sign in again"_L1));
    QVERIFY(!reply->error().what.contains("secret"_L1));
    QCOMPARE(f.server.count("/oauth"), 1);
    QCOMPARE(f.server.count("/x"), 2);
}

void TestUserTokenRefusal::A05_refusalFailsAllOnce()
{
    QFETCH(int, status);
    HttpFixture f(answers, refusing(status));
    FakeTokenKeeper keeper;
    keeper.tokens = expiredSignIn(f);
    f.useSignIn(keeper.tokens, &keeper);
    const auto replies = f.sendMany(20, u"/x"_s, Priority::Bulk);
    QTRY_VERIFY(allHave(replies));
    for (const auto &reply : replies) {
        QCOMPARE(reply->error().kind, ErrorKind::Auth);
        QVERIFY(reply->error().what.contains("has ended"_L1));
        QVERIFY(reply->error().what.contains("invalid_grant"_L1));
        QVERIFY(reply->error().next.contains("Sign in again"_L1));
    }
    const auto next = f.send(f.get(u"/x"_s, Priority::Bulk));
    QTRY_VERIFY(next->has());
    // A refresh token that was refused is not offered again either.
    f.clock.advance(Limits::kTokenRefusalMs);
    const auto later = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(later->has());
    QCOMPARE(f.server.count("/oauth"), 1);
    QCOMPARE(f.server.count("/x"), 0);
    QCOMPARE(keeper.keeps, 0);
}

void TestUserTokenRefusal::A05_refusalFailsAllOnce_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 403})
        QTest::addRow("%d", status) << status;
}

void TestUserTokenRefusal::A05_echoIsNotShown()
{
    HttpFixture f(answers, [](const FaultRequest &) {
        return FaultScript::reply(400,
            "{\"error\":\"invalid_grant\",\"description\":\"no CANARY-refresh-1 and no "
            "CANARY-access-1 here\"}");
    });
    f.useSignIn(expiredSignIn(f));
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->has());
    QVERIFY(!describe(reply->error()).contains("CANARY"_L1));
    QVERIFY(reply->error().what.contains("[removed]"_L1));
}

void TestUserTokenRefusal::A06_malformedReplies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("works");
    const auto row = [](const char *name, const QByteArray &refresh, bool works) {
        QTest::newRow(name) << "{\"access_token\":\"CANARY-a\",\"expires_in\":3600,"
                               "\"refresh_token\":"
                + refresh
                + "}" << works;
    };
    // A refresh token that cannot be used is none: the old one is kept.
    row("null", "null", true);
    row("number", "17", true);
    row("line break", "\"a\\r\\nX: 1\"", true);
    row("blank", "\"a b\"", true);
    row("not ASCII", "\"\\u00e9\"", true);
    row("too long", "\"" + QByteArray(10'000, 'x') + "\"", true);
    row("cut", "\"a", false);
    QTest::newRow("no token") << QByteArray("{\"refresh_token\":\"CANARY-r\"}") << false;
}

void TestUserTokenRefusal::A06_malformedReplies()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, works);
    HttpFixture f(answers, [=](const FaultRequest &) { return FaultScript::json(body); });
    FakeTokenKeeper keeper;
    keeper.tokens = expiredSignIn(f);
    f.useSignIn(keeper.tokens, &keeper);
    const auto reply = f.send(f.get(u"/x"_s));
    QVERIFY(f.arrives(reply, 5000, 100));
    QCOMPARE(reply->ok(), works);
    QVERIFY(works || reply->error().kind == ErrorKind::Protocol);
    QVERIFY(keeper.tokens.refresh == "CANARY-refresh-1");
}

void TestUserTokenRefusal::A07_redirectIsRefused_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestUserTokenRefusal::A07_redirectIsRefused()
{
    QFETCH(int, status);
    QByteArray location;
    HttpFixture f(
        answers, [&](const FaultRequest &) { return FaultScript::redirect(status, location); });
    location = f.server.otherUrl(u"/oauth/token"_s).toEncoded();
    f.useSignIn(expiredSignIn(f));
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->has());
    QCOMPARE(reply->error().kind, ErrorKind::Redirected);
    f.settle();
    QCOMPARE(f.server.otherConnections(), 0);
    QCOMPARE(f.server.count(), 1);
}

void TestUserTokenRefusal::endsWhereNothingWasOffered()
{
    HttpFixture f(answers);
    UserTokens tokens = expiredSignIn(f);
    tokens.refresh.clear();
    f.useSignIn(tokens);
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->has());
    QCOMPARE(reply->error().kind, ErrorKind::Auth);
    QVERIFY(reply->error().what.contains("has ended"_L1));
    QVERIFY(reply->error().next.contains("Sign in again"_L1));
    QCOMPARE(f.server.count(), 0);
}

void TestUserTokenRefusal::endsAtA401WhereNothingWasOffered()
{
    HttpFixture f([](const FaultRequest &) { return FaultScript::reply(401, "{}"); });
    UserTokens tokens = signInOf(f);
    tokens.refresh.clear();
    f.useSignIn(tokens);
    const auto replies = f.sendMany(3, u"/x"_s);
    QTRY_VERIFY(allHave(replies));
    for (const auto &reply : replies) {
        QCOMPARE(reply->error().kind, ErrorKind::Auth);
        QVERIFY(reply->error().next.contains("Sign in again"_L1));
    }
    QCOMPARE(f.server.count("/oauth"), 0);
}

READBACK_TEST_MAIN(TestUserTokenRefusal)
#include "tst_usertokenrefusal.moc"
