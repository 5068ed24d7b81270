// SPDX-License-Identifier: MIT
#include "app/http/Limits.h"
#include "app/http/TokenReply.h"
#include "tests/support/HttpFixture.h"
#include "tests/support/TestMain.h"

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// Refused, redirected, answered with nonsense: who is told what, and what never leaves.
class TestTokenRefusal : public QObject
{
    Q_OBJECT
private slots:
    void A03_secondRefusalIsFinal();
    void A03_permanentRefusalDoesNotHammer();
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
    void S05_credentialsWithLineBreaksAreRefused_data();
    void S05_credentialsWithLineBreaksAreRefused();
};

void TestTokenRefusal::A03_secondRefusalIsFinal()
{
    HttpFixture f(
        [](const FaultRequest &) { return FaultScript::reply(401, "{}"); }, numberedTokens());
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->has());
    QCOMPARE(reply->error().kind, ErrorKind::Auth);
    QCOMPARE(reply->error().httpStatus, 401);
    QCOMPARE(f.server.count("/oauth"), 2);
    QCOMPARE(f.server.count("/x"), 2);
}

// An address that is not allowed, say: every call is refused whatever its token.
void TestTokenRefusal::A03_permanentRefusalDoesNotHammer()
{
    HttpFixture f(
        [](const FaultRequest &) { return FaultScript::reply(401, "{}"); }, numberedTokens());
    const auto replies = f.sendMany(20, u"/x"_s, Priority::Bulk);
    QTRY_VERIFY(allHave(replies));
    for (const auto &reply : replies)
        QCOMPARE(reply->error().kind, ErrorKind::Auth);
    QVERIFY2(f.server.count("/oauth") <= 3, qPrintable(QString::number(f.server.count("/oauth"))));
}

void TestTokenRefusal::A05_refusalFailsAllOnce_data()
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

void TestTokenRefusal::A05_refusalFailsAllOnce()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, says);
    HttpFixture f(answers, [=](const FaultRequest &) { return FaultScript::reply(status, body); });
    const auto replies = f.sendMany(20, u"/x"_s, Priority::Bulk);
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

void TestTokenRefusal::A05_refusedClientMayTryAgain()
{
    HttpFixture f(answers, [](const FaultRequest &r) {
        return r.number == 1 ? FaultScript::reply(401, "{}") : tokenReply();
    });
    const auto first = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(first->has());
    f.clock.advance(Limits::kTokenRefusalMs);
    const auto second = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(second->ok());
}

void TestTokenRefusal::A06_malformedReplies_data()
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

void TestTokenRefusal::A06_malformedReplies()
{
    QFETCH(QByteArray, body);
    QVERIFY(!parseTokenReply(body).ok());
    HttpFixture f(answers, [=](const FaultRequest &) { return FaultScript::json(body); });
    const auto reply = f.send(f.get(u"/x"_s));
    QVERIFY(f.arrives(reply, 5000, 100));
    QCOMPARE(reply->error().kind, ErrorKind::Protocol);
    QCOMPARE(f.server.count("/x"), 0);
    QVERIFY(f.server.count("/oauth") <= 2); // a cut one is asked for once more
}

void TestTokenRefusal::A06_pageInsteadOfToken()
{
    HttpFixture f(answers, [](const FaultRequest &) {
        return FaultScript::reply(
            200, "<html><form>Welcome to the hotel</form>", {{"Content-Type", "text/html"}});
    });
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->has());
    QCOMPARE(reply->error().kind, ErrorKind::Protocol);
    QVERIFY(reply->error().what.contains("page"_L1));
}

void TestTokenRefusal::A06_lifeIsClamped_data()
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

void TestTokenRefusal::A06_lifeIsClamped()
{
    QFETCH(QByteArray, life);
    QFETCH(qint64, ms);
    const auto token = parseTokenReply("{\"access_token\":\"a\",\"expires_in\":" + life + "}");
    QVERIFY(token.ok());
    QCOMPARE(token->lifeMs, ms);
}

void TestTokenRefusal::A07_redirectIsRefused_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestTokenRefusal::A07_redirectIsRefused()
{
    QFETCH(int, status);
    QByteArray location;
    HttpFixture f(
        answers, [&](const FaultRequest &) { return FaultScript::redirect(status, location); });
    location = f.server.otherUrl(u"/oauth/token"_s).toEncoded();
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->has());
    QCOMPARE(reply->error().kind, ErrorKind::Redirected);
    f.settle();
    QCOMPARE(f.server.otherConnections(), 0);
    QCOMPARE(f.server.count(), 1);
}

void TestTokenRefusal::S05_credentialsWithLineBreaksAreRefused_data()
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

void TestTokenRefusal::S05_credentialsWithLineBreaksAreRefused()
{
    QFETCH(QString, id);
    QFETCH(QString, secret);
    HttpFixture f(answers);
    TokenSource source(
        {f.server.url(u"/oauth/token"_s), ClientAuthentication::BasicHeader, id, secret},
        *f.proxies, f.clock);
    Outcomes<QByteArray> token;
    token.handle = source.token(&f.context, token.callback());
    QTRY_VERIFY(token.has());
    QCOMPARE(token.error().kind, ErrorKind::Auth);
    QCOMPARE(f.server.connections(), 0);
}

READBACK_TEST_MAIN(TestTokenRefusal)
#include "tst_tokenrefusal.moc"
