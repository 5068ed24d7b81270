// SPDX-License-Identifier: MIT
#include "app/http/Limits.h"
#include "tests/support/HttpFixture.h"
#include "tests/support/TestMain.h"

#include <atomic>
#include <memory>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// Signing in, renewing, waiting while the endpoint is down.
class TestToken : public QObject
{
    Q_OBJECT
private slots:
    void basicHeader();
    void formFields();
    void manyAskersOneRequest();
    void A01_expiryMidBatchRenewsOnce();
    void A02_oldTokensAnswerRenewsNothing();
    void A04_outageKeepsCallersWaiting();
    void A04_timeoutsKeepCallersWaiting();
    void A04_endlessOutageEnds();
    void wrongAddressIsToldSoon();
    void A08_cancelledWaiterLeavesTheToken();
    void A09_destroyedSourceAbandons();
    void A11_renewedBeforeExpiry();
    void N18_sleepAgesTheToken();
    void rateLimitedSignIn();
};

void TestToken::basicHeader()
{
    HttpFixture f(answers);
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->ok());
    const FaultRequest request = f.server.requests().constFirst();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.body, "grant_type=client_credentials");
    QCOMPARE(request.header("content-type"), "application/x-www-form-urlencoded");
    QVERIFY(request.header("authorization")
        == "Basic " + (QByteArray(kClientId) + ':' + kClientSecret).toBase64());
}

void TestToken::formFields()
{
    HttpFixture f(answers);
    TokenSource source(f.credentials(ClientAuthentication::FormFields), *f.proxies, f.clock);
    Outcomes<QByteArray> token;
    token.handle = source.token(&f.context, token.callback());
    QTRY_VERIFY(token.ok());
    const FaultRequest request = f.server.requests().constFirst();
    QVERIFY(!request.hasHeader("authorization"));
    QVERIFY(request.body
        == "grant_type=client_credentials&client_id=CANARY-client-id"
           "&client_secret=CANARY-secret%2B%2F%3D%26");
}

void TestToken::manyAskersOneRequest()
{
    HttpFixture f(answers, [](const FaultRequest &) { return tokenReply().after(20); });
    std::vector<std::unique_ptr<Outcomes<QByteArray>>> askers;
    for (int i = 0; i < 20; ++i) {
        askers.push_back(std::make_unique<Outcomes<QByteArray>>());
        askers.back()->handle = f.tokens->token(&f.context, askers.back()->callback());
    }
    QVERIFY(!askers.front()->has());
    for (const auto &asker : askers)
        QTRY_VERIFY(asker->ok());
    QCOMPARE(f.server.count("/oauth"), 1);
}

void TestToken::A01_expiryMidBatchRenewsOnce()
{
    HttpFixture f(
        [](const FaultRequest &r) {
            return r.header("authorization").endsWith("-1")
                ? FaultScript::reply(401, "{\"code\":\"credentials.expired\"}").after(20)
                : FaultScript::json("{}");
        },
        numberedTokens());
    const auto replies = f.sendMany(4, u"/x"_s);
    QTRY_VERIFY(allHave(replies));
    for (const auto &reply : replies)
        QVERIFY(reply->ok());
    QCOMPARE(f.server.count("/oauth"), 2); // the first one and one renewal
    QCOMPARE(f.server.count("/x"), 8); // each repeated once
}

void TestToken::A02_oldTokensAnswerRenewsNothing()
{
    HttpFixture f(
        [](const FaultRequest &r) {
            if (!r.header("authorization").endsWith("-1"))
                return FaultScript::json("{}");
            return r.target == "/slow" ? FaultScript::reply(401, "{}").held()
                                       : FaultScript::reply(401, "{}");
        },
        numberedTokens());
    const auto slow = f.send(f.get(u"/slow"_s));
    const auto quick = f.send(f.get(u"/quick"_s));
    QTRY_VERIFY(quick->ok());
    QVERIFY(!slow->has());
    f.server.letGo();
    QTRY_VERIFY(slow->ok());
    QCOMPARE(f.server.count("/oauth"), 2);
}

void TestToken::A04_outageKeepsCallersWaiting()
{
    auto tries = std::make_shared<std::atomic<int>>(0);
    // Down for the first 45 s of virtual time.
    auto up = std::make_shared<std::atomic<bool>>(false);
    HttpFixture f(answers, [=](const FaultRequest &) {
        ++*tries;
        return *up ? tokenReply() : FaultScript::reply(503, "busy");
    });
    HttpFixture::Replies replies;
    for (int i = 0; i < 20; ++i)
        replies.push_back(f.send(f.get(u"/x"_s, i < 2 ? Priority::Interactive : Priority::Bulk)));
    f.advanceUntil([&] { return f.clock.monotonicMs() >= 45'000; }, 60'000);
    for (const auto &reply : replies)
        QVERIFY(!reply->has());
    QVERIFY(*tries >= 4 && *tries < 60);
    *up = true;
    QVERIFY(f.advanceUntil([&] { return allHave(replies); }, 20'000));
    for (const auto &reply : replies)
        QVERIFY(reply->ok());
    QCOMPARE(f.server.count("/x"), 20);
}

void TestToken::A04_timeoutsKeepCallersWaiting()
{
    HttpFixture f(answers, [](const FaultRequest &r) {
        return r.number <= 3 ? FaultScript::stalled() : tokenReply();
    });
    const auto reply = f.send(f.get(u"/x"_s, Priority::Bulk));
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(f.advanceUntil([&] { return f.server.count("/oauth") == i; }, 10'000));
        f.clock.advance(Limits::kHeadersMs);
    }
    QVERIFY(f.arrives(reply, 10'000));
    QVERIFY(reply->ok());
}

void TestToken::A04_endlessOutageEnds()
{
    HttpFixture f(answers, [](const FaultRequest &) { return FaultScript::reply(503, "busy"); });
    const auto person = f.send(f.get(u"/x"_s));
    const auto batch = f.send(f.get(u"/y"_s, Priority::Bulk));
    QVERIFY(f.arrives(person, 62'000, 2000));
    QCOMPARE(person->error().kind, ErrorKind::Server);
    QVERIFY(f.arrives(batch, 300'000, 2000));
    QCOMPARE(batch->error().kind, ErrorKind::Server);
    QCOMPARE(batch->error().httpStatus, 503);
}

void TestToken::wrongAddressIsToldSoon()
{
    HttpFixture f(answers);
    TokenSource nowhere(
        {QUrl(u"http://127.0.0.1:1/oauth/token"_s), ClientAuthentication::BasicHeader,
            QString::fromLatin1(kClientId), QString::fromLatin1(kClientSecret)},
        *f.proxies, f.clock);
    Outcomes<QByteArray> token;
    token.handle = nowhere.token(&f.context, token.callback());
    QVERIFY(f.advanceUntil([&] { return token.has(); }, 10'000));
    QCOMPARE(token.error().kind, ErrorKind::Network);
    QVERIFY(token.error().what.contains("127.0.0.1:1"_L1));
    QVERIFY(f.clock.monotonicMs() < 10'000);
}

void TestToken::A08_cancelledWaiterLeavesTheToken()
{
    HttpFixture f(answers, [](const FaultRequest &) { return tokenReply().held(); });
    Outcomes<QByteArray> token;
    token.handle = f.tokens->token(&f.context, token.callback());
    QTRY_COMPARE(f.server.count("/oauth"), 1);
    token.handle.cancel();
    f.server.letGo();
    QTRY_VERIFY(!f.tokens->current().isEmpty());
    QVERIFY(!token.has());
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->ok());
    QCOMPARE(f.server.count("/oauth"), 1);
}

void TestToken::A09_destroyedSourceAbandons()
{
    HttpFixture f(answers, [](const FaultRequest &) { return tokenReply().held(); });
    Outcomes<QByteArray> token;
    auto source = std::make_unique<TokenSource>(f.credentials(), *f.proxies, f.clock);
    token.handle = source->token(&f.context, token.callback());
    QTRY_COMPARE(f.server.count("/oauth"), 1);
    source.reset();
    QTRY_VERIFY(token.has());
    QCOMPARE(token.error().kind, ErrorKind::Abandoned);
    QTRY_COMPARE(f.server.openConnections(), 0); // broken off, not waited for
    QVERIFY(f.tokens->current().isEmpty());
}

void TestToken::A11_renewedBeforeExpiry()
{
    HttpFixture f(answers, numberedTokens(300));
    const auto first = f.send(f.get(u"/1"_s));
    QTRY_VERIFY(first->ok());
    f.clock.advance(239'000);
    const auto second = f.send(f.get(u"/2"_s));
    QTRY_VERIFY(second->ok());
    QCOMPARE(f.server.count("/oauth"), 1);
    f.clock.advance(1000);
    const auto third = f.send(f.get(u"/3"_s));
    QTRY_VERIFY(third->ok());
    QCOMPARE(f.server.count("/oauth"), 2);
    QVERIFY(f.server.requests().last().header("authorization").endsWith("-2"));
}

void TestToken::N18_sleepAgesTheToken()
{
    HttpFixture f(answers, [](const FaultRequest &) { return tokenReply("CANARY-t", 300); });
    const auto first = f.send(f.get(u"/1"_s));
    QTRY_VERIFY(first->ok());
    f.clock.shiftWallClock(600'000);
    const auto second = f.send(f.get(u"/2"_s));
    QTRY_VERIFY(second->ok());
    QCOMPARE(f.server.count("/oauth"), 2);
    f.clock.shiftWallClock(-1'200'000); // a clock set back makes no token live longer
    f.clock.advance(240'000);
    const auto third = f.send(f.get(u"/3"_s));
    QTRY_VERIFY(third->ok());
    QCOMPARE(f.server.count("/oauth"), 3);
}

void TestToken::rateLimitedSignIn()
{
    HttpFixture f(answers, [](const FaultRequest &r) {
        return r.number == 1 ? FaultScript::reply(429, "{}", {{"Retry-After", "3"}}) : tokenReply();
    });
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_COMPARE(f.server.count("/oauth"), 1);
    f.settle();
    f.clock.advance(2999);
    f.settle();
    QCOMPARE(f.server.count("/oauth"), 1);
    f.clock.advance(502);
    QTRY_VERIFY(reply->ok());
}

READBACK_TEST_MAIN(TestToken)
#include "tst_token.moc"
