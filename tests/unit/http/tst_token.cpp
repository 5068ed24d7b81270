// SPDX-License-Identifier: MIT
#include "app/http/Limits.h"
#include "app/http/TokenReply.h"
#include "tests/support/HttpFixture.h"
#include "tests/support/TestMain.h"

#include <atomic>
#include <memory>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// Signing in, renewing, being refused.
class TestToken : public QObject
{
    Q_OBJECT
private slots:
    void basicHeader();
    void formFields();
    void manyAskersOneRequest();
    void A01_expiryMidBatchRenewsOnce();
    void A02_oldTokensAnswerRenewsNothing();
    void A03_secondRefusalIsFinal();
    void A03_permanentRefusalDoesNotHammer();
    void A04_outageKeepsCallersWaiting();
    void A04_timeoutsKeepCallersWaiting();
    void A04_endlessOutageEnds();
    void wrongAddressIsToldSoon();
    void A05_refusalFailsAllOnce_data();
    void A05_refusalFailsAllOnce();
    void A05_refusedClientMayTryAgain();
    void A06_malformedReplies_data();
    void A06_malformedReplies();
    void A06_pageInsteadOfToken();
    void A06_lifeIsClamped_data();
    void A06_lifeIsClamped();
    void A07_redirectIsRefused_data();
    void A07_redirectIsRefused();
    void A08_cancelledWaiterLeavesTheToken();
    void A09_destroyedSourceAbandons();
    void A11_renewedBeforeExpiry();
    void N18_sleepAgesTheToken();
    void S05_credentialsWithLineBreaksAreRefused_data();
    void S05_credentialsWithLineBreaksAreRefused();
    void rateLimitedSignIn();

private:
    using Reply = HttpFixture::Reply;
    static bool allHave(const std::vector<Reply> &replies)
    {
        return std::all_of(
            replies.cbegin(), replies.cend(), [](const Reply &r) { return r->has(); });
    }
    static FaultScript ok(const FaultRequest &) { return FaultScript::json("{}"); }
    // A token endpoint that hands out CANARY-token-1, -2, ...
    static FaultServer::Handler numbered(std::shared_ptr<std::atomic<int>> counter)
    {
        return [counter](const FaultRequest &) {
            return tokenReply("CANARY-token-" + QByteArray::number(++*counter));
        };
    }
};

void TestToken::basicHeader()
{
    HttpFixture f(ok);
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
    HttpFixture f(ok);
    TokenSource source({f.server.url(u"/oauth/token"_s), ClientAuthentication::FormFields,
                           QString::fromLatin1(kClientId), QString::fromLatin1(kClientSecret)},
        f.clock);
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
    HttpFixture f(ok, [](const FaultRequest &) { return tokenReply().after(20); });
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
    auto handedOut = std::make_shared<std::atomic<int>>(0);
    HttpFixture f(
        [](const FaultRequest &r) {
            return r.header("authorization").endsWith("-1")
                ? FaultScript::reply(401, "{\"code\":\"credentials.expired\"}").after(20)
                : FaultScript::json("{}");
        },
        numbered(handedOut));
    std::vector<Reply> replies;
    for (int i = 0; i < 4; ++i)
        replies.push_back(f.send(f.get(u"/x"_s)));
    QTRY_VERIFY(allHave(replies));
    for (const auto &reply : replies)
        QVERIFY(reply->ok());
    QCOMPARE(f.server.count("/oauth"), 2); // the first one and one renewal
    QCOMPARE(f.server.count("/x"), 8); // each repeated once
}

void TestToken::A02_oldTokensAnswerRenewsNothing()
{
    auto handedOut = std::make_shared<std::atomic<int>>(0);
    HttpFixture f(
        [](const FaultRequest &r) {
            if (!r.header("authorization").endsWith("-1"))
                return FaultScript::json("{}");
            return r.target == "/slow" ? FaultScript::reply(401, "{}").after(500)
                                       : FaultScript::reply(401, "{}");
        },
        numbered(handedOut));
    const auto slow = f.send(f.get(u"/slow"_s));
    const auto quick = f.send(f.get(u"/quick"_s));
    QTRY_VERIFY(quick->ok());
    QVERIFY(!slow->has());
    QTRY_VERIFY(slow->ok());
    QCOMPARE(f.server.count("/oauth"), 2);
}

void TestToken::A03_secondRefusalIsFinal()
{
    auto handedOut = std::make_shared<std::atomic<int>>(0);
    HttpFixture f(
        [](const FaultRequest &) { return FaultScript::reply(401, "{}"); }, numbered(handedOut));
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->has());
    QCOMPARE(reply->error().kind, ErrorKind::Auth);
    QCOMPARE(reply->error().httpStatus, 401);
    QCOMPARE(f.server.count("/oauth"), 2);
    QCOMPARE(f.server.count("/x"), 2);
}

// An address that is not allowed, say: every call is refused whatever its token.
void TestToken::A03_permanentRefusalDoesNotHammer()
{
    auto handedOut = std::make_shared<std::atomic<int>>(0);
    HttpFixture f(
        [](const FaultRequest &) { return FaultScript::reply(401, "{}"); }, numbered(handedOut));
    std::vector<Reply> replies;
    for (int i = 0; i < 20; ++i)
        replies.push_back(f.send(f.get(u"/x"_s, Priority::Bulk)));
    QTRY_VERIFY(allHave(replies));
    for (const auto &reply : replies)
        QCOMPARE(reply->error().kind, ErrorKind::Auth);
    QVERIFY2(f.server.count("/oauth") <= 3, qPrintable(QString::number(f.server.count("/oauth"))));
}

void TestToken::A04_outageKeepsCallersWaiting()
{
    auto tries = std::make_shared<std::atomic<int>>(0);
    // Down for the first 45 s of virtual time.
    auto up = std::make_shared<std::atomic<bool>>(false);
    HttpFixture f(ok, [=](const FaultRequest &) {
        ++*tries;
        return *up ? tokenReply() : FaultScript::reply(503, "busy");
    });
    std::vector<Reply> replies;
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
    HttpFixture f(ok, [](const FaultRequest &r) {
        return r.number <= 3 ? FaultScript::stalled() : tokenReply();
    });
    const auto reply = f.send(f.get(u"/x"_s, Priority::Bulk));
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(f.advanceUntil([&] { return f.server.count("/oauth") == i; }, 10'000));
        f.clock.advance(Limits::kHeadersMs);
    }
    QVERIFY(f.advanceUntil([&] { return reply->has(); }, 10'000));
    QVERIFY(reply->ok());
}

void TestToken::A04_endlessOutageEnds()
{
    HttpFixture f(ok, [](const FaultRequest &) { return FaultScript::reply(503, "busy"); });
    const auto person = f.send(f.get(u"/x"_s));
    const auto batch = f.send(f.get(u"/y"_s, Priority::Bulk));
    QVERIFY(f.advanceUntil([&] { return person->has(); }, 62'000, 2000));
    QCOMPARE(person->error().kind, ErrorKind::Server);
    QVERIFY(f.advanceUntil([&] { return batch->has(); }, 300'000, 2000));
    QCOMPARE(batch->error().kind, ErrorKind::Server);
    QCOMPARE(batch->error().httpStatus, 503);
}

void TestToken::wrongAddressIsToldSoon()
{
    HttpFixture f(ok);
    TokenSource nowhere(
        {QUrl(u"http://127.0.0.1:1/oauth/token"_s), ClientAuthentication::BasicHeader,
            QString::fromLatin1(kClientId), QString::fromLatin1(kClientSecret)},
        f.clock);
    Outcomes<QByteArray> token;
    token.handle = nowhere.token(&f.context, token.callback());
    QVERIFY(f.advanceUntil([&] { return token.has(); }, 10'000));
    QCOMPARE(token.error().kind, ErrorKind::Network);
    QVERIFY(token.error().what.contains("127.0.0.1:1"_L1));
    QVERIFY(f.clock.monotonicMs() < 10'000);
}

void TestToken::A05_refusalFailsAllOnce_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("says");
    QTest::newRow("400") << 400
                         << QByteArray("{\"error\":\"invalid_client\",\"description\":\"client not "
                                       "found\",\"error_description\":\"no such client\"}")
                         << u"no such client"_s;
    QTest::newRow("401") << 401 << QByteArray("{\"error\":\"invalid_client\"}")
                         << u"invalid_client"_s;
    QTest::newRow("403 without words") << 403 << QByteArray("<html>no</html>") << QString();
}

void TestToken::A05_refusalFailsAllOnce()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, says);
    HttpFixture f(ok, [=](const FaultRequest &) { return FaultScript::reply(status, body); });
    std::vector<Reply> replies;
    for (int i = 0; i < 20; ++i)
        replies.push_back(f.send(f.get(u"/x"_s, Priority::Bulk)));
    QTRY_VERIFY(allHave(replies));
    for (const auto &reply : replies) {
        QCOMPARE(reply->error().kind, ErrorKind::Auth);
        QCOMPARE(reply->error().httpStatus, status);
        QVERIFY(reply->error().what.contains(says));
    }
    // The next of the batch does not ask again at once either.
    const auto next = f.send(f.get(u"/x"_s, Priority::Bulk));
    QTRY_VERIFY(next->has());
    QCOMPARE(f.server.count("/oauth"), 1);
    QCOMPARE(f.server.count("/x"), 0);
}

void TestToken::A05_refusedClientMayTryAgain()
{
    HttpFixture f(ok, [](const FaultRequest &r) {
        return r.number == 1 ? FaultScript::reply(401, "{}") : tokenReply();
    });
    const auto first = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(first->has());
    f.clock.advance(Limits::kTokenRefusalMs);
    const auto second = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(second->ok());
}

void TestToken::A06_malformedReplies_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &body) { QTest::newRow(name) << body; };
    row("empty object", "{}");
    row("array", "[]");
    row("cut", "{\"access_token\":\"CAN");
    row("null", "{\"access_token\":null}");
    row("number", "{\"access_token\":17}");
    row("object", "{\"access_token\":{}}");
    row("empty", "{\"access_token\":\"\"}");
    row("line break", "{\"access_token\":\"a\\r\\nX-Evil: 1\"}");
    row("blank", "{\"access_token\":\"a b\"}");
    row("control", "{\"access_token\":\"a\\u0000b\"}");
    row("not ASCII", "{\"access_token\":\"a\\u00e9\"}");
    row("too long", "{\"access_token\":\"" + QByteArray(10'000, 'x') + "\"}");
    row("life is text", "{\"access_token\":\"a\",\"expires_in\":\"soon\"}");
    row("life is null", "{\"access_token\":\"a\",\"expires_in\":null}");
    row("another kind", "{\"access_token\":\"a\",\"token_type\":\"mac\"}");
    row("deep", QByteArray(5000, '['));
}

void TestToken::A06_malformedReplies()
{
    QFETCH(QByteArray, body);
    QVERIFY(!parseTokenReply(body).ok());
    HttpFixture f(ok, [=](const FaultRequest &) { return FaultScript::json(body); });
    const auto reply = f.send(f.get(u"/x"_s));
    QVERIFY(f.advanceUntil([&] { return reply->has(); }, 5000, 100));
    QCOMPARE(reply->error().kind, ErrorKind::Protocol);
    QCOMPARE(f.server.count("/x"), 0);
    QVERIFY(f.server.count("/oauth") <= 2); // a cut one is asked for once more
}

void TestToken::A06_pageInsteadOfToken()
{
    HttpFixture f(ok, [](const FaultRequest &) {
        return FaultScript::reply(
            200, "<html><form>Welcome to the hotel</form>", {{"Content-Type", "text/html"}});
    });
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->has());
    QCOMPARE(reply->error().kind, ErrorKind::Protocol);
    QVERIFY(reply->error().what.contains("page"_L1));
}

void TestToken::A06_lifeIsClamped_data()
{
    QTest::addColumn<QByteArray>("life");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("negative") << QByteArray("-5") << Limits::kTokenLifeMinMs;
    QTest::newRow("zero") << QByteArray("0") << Limits::kTokenLifeMinMs;
    QTest::newRow("1e10") << QByteArray("10000000000") << Limits::kTokenLifeMaxMs;
    QTest::newRow("1e300") << QByteArray("1e300") << Limits::kTokenLifeMaxMs;
    QTest::newRow("an hour") << QByteArray("3600") << qint64(3'600'000);
    QTest::newRow("fraction") << QByteArray("90.5") << qint64(90'500);
}

void TestToken::A06_lifeIsClamped()
{
    QFETCH(QByteArray, life);
    QFETCH(qint64, ms);
    const auto token = parseTokenReply("{\"access_token\":\"a\",\"expires_in\":" + life + "}");
    QVERIFY(token.ok());
    QCOMPARE(token->lifeMs, ms);
}

void TestToken::A07_redirectIsRefused_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestToken::A07_redirectIsRefused()
{
    QFETCH(int, status);
    QByteArray location;
    HttpFixture f(
        ok, [&](const FaultRequest &) { return FaultScript::redirect(status, location); });
    location = f.server.otherUrl(u"/oauth/token"_s).toEncoded();
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->has());
    QCOMPARE(reply->error().kind, ErrorKind::Redirected);
    f.settle();
    QCOMPARE(f.server.otherConnections(), 0);
    QCOMPARE(f.server.count(), 1);
}

void TestToken::A08_cancelledWaiterLeavesTheToken()
{
    HttpFixture f(ok, [](const FaultRequest &) { return tokenReply().after(300); });
    Outcomes<QByteArray> token;
    token.handle = f.tokens->token(&f.context, token.callback());
    QTRY_COMPARE(f.server.count("/oauth"), 1);
    token.handle.cancel();
    QTRY_VERIFY(!f.tokens->current().isEmpty());
    QVERIFY(!token.has());
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->ok());
    QCOMPARE(f.server.count("/oauth"), 1);
}

void TestToken::A09_destroyedSourceAbandons()
{
    HttpFixture f(ok, [](const FaultRequest &) { return tokenReply().after(300); });
    Outcomes<QByteArray> token;
    auto source = std::make_unique<TokenSource>(
        ClientCredentials{f.server.url(u"/oauth/token"_s), ClientAuthentication::BasicHeader,
            QString::fromLatin1(kClientId), QString::fromLatin1(kClientSecret)},
        f.clock);
    token.handle = source->token(&f.context, token.callback());
    QTRY_COMPARE(f.server.count("/oauth"), 1);
    source.reset();
    QTRY_VERIFY(token.has());
    QCOMPARE(token.error().kind, ErrorKind::Abandoned);
}

void TestToken::A11_renewedBeforeExpiry()
{
    auto handedOut = std::make_shared<std::atomic<int>>(0);
    HttpFixture f(ok, [=](const FaultRequest &) {
        return tokenReply("CANARY-token-" + QByteArray::number(++*handedOut), 300);
    });
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
    HttpFixture f(ok, [](const FaultRequest &) { return tokenReply("CANARY-t", 300); });
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

void TestToken::S05_credentialsWithLineBreaksAreRefused_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("secret");
    const QString good = QString::fromLatin1(kClientId);
    for (const char16_t *bad : {u"", u"a b", u"a\r\nX: 1", u"a\nb", u"\u00e9", u"a\tb"}) {
        const QString text = QString::fromUtf16(bad);
        QTest::newRow(qPrintable(u"id %1"_s.arg(text.size()) + text.toHtmlEscaped()))
            << text << good;
        QTest::newRow(qPrintable(u"secret %1"_s.arg(text.size()) + text.toHtmlEscaped()))
            << good << text;
    }
}

void TestToken::S05_credentialsWithLineBreaksAreRefused()
{
    QFETCH(QString, id);
    QFETCH(QString, secret);
    HttpFixture f(ok);
    TokenSource source(
        {f.server.url(u"/oauth/token"_s), ClientAuthentication::BasicHeader, id, secret}, f.clock);
    Outcomes<QByteArray> token;
    token.handle = source.token(&f.context, token.callback());
    QTRY_VERIFY(token.has());
    QCOMPARE(token.error().kind, ErrorKind::Auth);
    QCOMPARE(f.server.connections(), 0);
}

void TestToken::rateLimitedSignIn()
{
    HttpFixture f(ok, [](const FaultRequest &r) {
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
