// SPDX-License-Identifier: MIT
#include "app/http/Limits.h"
#include "tests/support/FakeTokenKeeper.h"
#include "tests/support/TestMain.h"
#include "tests/support/UserTokenReplies.h"

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// A person's sign-in: what it is good for, and how it goes on.
class TestUserToken : public QObject
{
    Q_OBJECT
private slots:
    void isUsedWithoutAsking();
    void isRenewedAndKept();
    void keepsTheRefreshTokenWhereNoNewOneComes();
    void A01_expiryMidBatchRenewsOnce();
    void A02_oldTokensAnswerRenewsNothing();
    void A04_outageKeepsCallersWaiting();
    void A08_cancelledWaiterLeavesTheToken();
    void A09_destroyedSourceKeepsNothing();
    void A11_renewedBeforeExpiry();
    void N18_sleepAgesTheToken();
    void anotherProgramCameFirst();
    void anotherProgramCameBetween();
    void olderInTheKeychainIsNoNews();
    void lockedKeychainIsNoEnd();
    void signedInAgainGoesOn();
    void clockSetBackMakesNoTokenLiveLonger();
};

void TestUserToken::isUsedWithoutAsking()
{
    HttpFixture f(answers);
    f.useSignIn(signInOf(f));
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->ok());
    QCOMPARE(f.server.count("/oauth"), 0);
    QVERIFY(f.server.requests().last().header("authorization") == "Bearer CANARY-access-1");
}

void TestUserToken::isRenewedAndKept()
{
    HttpFixture f(answers, numberedPairs());
    FakeTokenKeeper keeper;
    f.useSignIn(expiredSignIn(f), &keeper);
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->ok());
    const FaultRequest asked = f.server.requests().constFirst();
    QCOMPARE(asked.method, "POST");
    QVERIFY(asked.body == refreshForm("CANARY-refresh-1"));
    QVERIFY(!asked.hasHeader("authorization"));
    QCOMPARE(keeper.keeps, 1);
    QVERIFY(keeper.tokens.refresh == "CANARY-refresh-2");
    QVERIFY(keeper.tokens.access == "CANARY-access-2");
    QCOMPARE(keeper.tokens.until, f.clock.now().addMSecs(kHourMs));
    f.clock.advance(kHourMs);
    const auto next = f.send(f.get(u"/y"_s));
    QTRY_VERIFY(next->ok());
    QVERIFY(f.server.requests().at(2).body == refreshForm("CANARY-refresh-2"));
}

void TestUserToken::keepsTheRefreshTokenWhereNoNewOneComes()
{
    HttpFixture f(answers, [](const FaultRequest &) { return tokenReply("CANARY-access-2", 60); });
    FakeTokenKeeper keeper;
    f.useSignIn(expiredSignIn(f), &keeper);
    for (int round = 1; round <= 2; ++round) {
        const auto reply = f.send(f.get(u"/x"_s));
        QTRY_VERIFY(reply->ok());
        QCOMPARE(f.server.count("/oauth"), round);
        QVERIFY(keeper.tokens.refresh == "CANARY-refresh-1");
        f.clock.advance(kHourMs);
    }
}

void TestUserToken::A01_expiryMidBatchRenewsOnce()
{
    HttpFixture f(
        [](const FaultRequest &r) {
            return r.header("authorization").endsWith("-1")
                ? FaultScript::reply(401, "{}").after(20)
                : FaultScript::json("{}");
        },
        numberedPairs());
    f.useSignIn(signInOf(f));
    const auto replies = f.sendMany(4, u"/x"_s);
    QTRY_VERIFY(allHave(replies));
    QVERIFY(allOk(replies));
    QCOMPARE(f.server.count("/oauth"), 1);
    QCOMPARE(f.server.count("/x"), 8);
}

void TestUserToken::A02_oldTokensAnswerRenewsNothing()
{
    HttpFixture f(
        [](const FaultRequest &r) {
            if (!r.header("authorization").endsWith("-1"))
                return FaultScript::json("{}");
            return r.target == "/slow" ? FaultScript::reply(401, "{}").held()
                                       : FaultScript::reply(401, "{}");
        },
        numberedPairs());
    f.useSignIn(signInOf(f));
    const auto slow = f.send(f.get(u"/slow"_s));
    const auto quick = f.send(f.get(u"/quick"_s));
    QTRY_VERIFY(quick->ok());
    QVERIFY(!slow->has());
    f.server.letGo();
    QTRY_VERIFY(slow->ok());
    QCOMPARE(f.server.count("/oauth"), 1);
}

void TestUserToken::A04_outageKeepsCallersWaiting()
{
    auto up = std::make_shared<std::atomic<bool>>(false);
    HttpFixture f(answers, [=](const FaultRequest &) {
        return *up ? tokenPair("CANARY-access-2", "CANARY-refresh-2")
                   : FaultScript::reply(503, "busy");
    });
    f.useSignIn(expiredSignIn(f));
    const auto replies = f.sendMany(20, u"/x"_s, Priority::Bulk);
    f.advanceUntil([&] { return f.clock.monotonicMs() >= 45'000; }, 60'000);
    for (const auto &reply : replies)
        QVERIFY(!reply->has());
    *up = true;
    QVERIFY(f.advanceUntil([&] { return allHave(replies); }, 20'000));
    QVERIFY(allOk(replies));
    for (const auto &request : f.server.requests())
        QVERIFY(
            request.target != "/oauth/token" || request.body == refreshForm("CANARY-refresh-1"));
}

void TestUserToken::A08_cancelledWaiterLeavesTheToken()
{
    HttpFixture f(answers, [](const FaultRequest &) {
        return tokenPair("CANARY-access-2", "CANARY-refresh-2").held();
    });
    FakeTokenKeeper keeper;
    f.useSignIn(expiredSignIn(f), &keeper);
    Outcomes<QByteArray> token;
    token.handle = f.tokens->token(&f.context, token.callback());
    QTRY_COMPARE(f.server.count("/oauth"), 1);
    token.handle.cancel();
    f.server.letGo();
    // A refresh token that was used up must lead to a new one all the same.
    QTRY_VERIFY(keeper.tokens.refresh == "CANARY-refresh-2");
    QVERIFY(!token.has());
    QVERIFY(!f.tokens->current().isEmpty());
}

void TestUserToken::A09_destroyedSourceKeepsNothing()
{
    HttpFixture f(answers, [](const FaultRequest &) {
        return tokenPair("CANARY-access-2", "CANARY-refresh-2").held();
    });
    FakeTokenKeeper keeper;
    f.useSignIn(expiredSignIn(f), &keeper);
    Outcomes<QByteArray> token;
    token.handle = f.tokens->token(&f.context, token.callback());
    QTRY_COMPARE(f.server.count("/oauth"), 1);
    f.useSignIn(signInOf(f));
    QTRY_VERIFY(token.has());
    QCOMPARE(token.error().kind, ErrorKind::Abandoned);
    QTRY_COMPARE(f.server.openConnections(), 0);
    QCOMPARE(keeper.keeps, 0);
}

void TestUserToken::A11_renewedBeforeExpiry()
{
    HttpFixture f(answers, numberedPairs(300));
    f.useSignIn(signInOf(f, 300'000));
    f.clock.advance(239'000);
    const auto first = f.send(f.get(u"/1"_s));
    QTRY_VERIFY(first->ok());
    QCOMPARE(f.server.count("/oauth"), 0);
    f.clock.advance(1000);
    const auto second = f.send(f.get(u"/2"_s));
    QTRY_VERIFY(second->ok());
    QCOMPARE(f.server.count("/oauth"), 1);
    QVERIFY(f.server.requests().last().header("authorization").endsWith("-2"));
}

void TestUserToken::N18_sleepAgesTheToken()
{
    HttpFixture f(answers, numberedPairs());
    f.useSignIn(signInOf(f, 300'000));
    f.clock.shiftWallClock(600'000);
    const auto reply = f.send(f.get(u"/1"_s));
    QTRY_VERIFY(reply->ok());
    QCOMPARE(f.server.count("/oauth"), 1);
}

void TestUserToken::anotherProgramCameFirst()
{
    HttpFixture f(answers, refusing());
    FakeTokenKeeper keeper;
    keeper.tokens = {"CANARY-access-8", "CANARY-refresh-8", f.clock.now().addMSecs(kHourMs)};
    f.useSignIn(expiredSignIn(f), &keeper);
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->ok());
    QCOMPARE(f.server.count("/oauth"), 0);
    QVERIFY(f.server.requests().last().header("authorization").endsWith("-8"));
}

void TestUserToken::anotherProgramCameBetween()
{
    FakeTokenKeeper keeper;
    HttpFixture f(answers, refusing());
    keeper.tokens = expiredSignIn(f);
    f.useSignIn(keeper.tokens, &keeper);
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_COMPARE(keeper.loads, 1);
    keeper.tokens = {"CANARY-access-8", "CANARY-refresh-8", f.clock.now().addMSecs(kHourMs)};
    QTRY_VERIFY(reply->ok());
    QCOMPARE(f.server.count("/oauth"), 1);
    QVERIFY(f.server.requests().last().header("authorization").endsWith("-8"));
}

void TestUserToken::olderInTheKeychainIsNoNews()
{
    HttpFixture f(answers, numberedPairs());
    FakeTokenKeeper keeper;
    keeper.tokens = {"CANARY-access-0", "CANARY-refresh-0", f.clock.now().addMSecs(-2 * kHourMs)};
    f.useSignIn(expiredSignIn(f), &keeper);
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->ok());
    QVERIFY(f.server.requests().constFirst().body == refreshForm("CANARY-refresh-1"));
}

void TestUserToken::lockedKeychainIsNoEnd()
{
    HttpFixture f(answers, numberedPairs());
    FakeTokenKeeper keeper;
    keeper.failure = Error::of(ErrorKind::Local);
    f.useSignIn(expiredSignIn(f), &keeper);
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->ok());
}

void TestUserToken::signedInAgainGoesOn()
{
    HttpFixture f(answers, refusing());
    FakeTokenKeeper keeper;
    keeper.tokens = expiredSignIn(f);
    f.useSignIn(keeper.tokens, &keeper);
    const auto refused = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(refused->has());
    keeper.tokens = {"CANARY-access-8", {}, f.clock.now().addMSecs(kHourMs)};
    f.tokens->forgetRefusal();
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->ok());
}

void TestUserToken::clockSetBackMakesNoTokenLiveLonger()
{
    HttpFixture f(answers, numberedPairs());
    f.useSignIn(signInOf(f, 1000 * kHourMs));
    f.clock.advance(Limits::kTokenLifeMaxMs);
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->ok());
    QCOMPARE(f.server.count("/oauth"), 1);
}

READBACK_TEST_MAIN(TestUserToken)
#include "tst_usertoken.moc"
