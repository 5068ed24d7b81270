// SPDX-License-Identifier: MIT
#include "tests/support/HttpFixture.h"
#include "tests/support/TestMain.h"

#include <QJsonDocument>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// One request over the wire: what goes out, what comes back, what is refused.
class TestSession : public QObject
{
    Q_OBJECT
private slots:
    void getsJson();
    void postsJson();
    void deletesWithoutABody();
    void S18_headersSayOnlyWhatTheyMust();
    void R07_statusesBecomeErrors_data();
    void R07_statusesBecomeErrors();
    void wantedStatusesAreReplies();
    void A10_forbiddenCarriesTheServersWords();
    void A10_aMissingScopeIsTheClients();
    void bearerGoesToTheApiOnly();
    void unsafeTargetsAreRefused_data();
    void unsafeTargetsAreRefused();
    void S05_headersCannotBeInjected();
    void cancelFreesTheSlot();
    void N20_queueTimeIsNotATimeout();
    void neverMoreThanSixAtOnce();
    void priorityBeatsAge();
    void I1_destroyedSessionAbandons();
};

void TestSession::getsJson()
{
    HttpFixture f([](const FaultRequest &) {
        return FaultScript::json("{\"a\":1}", {{"X-Answer", "yes"}});
    });
    const auto reply = f.send(f.get(u"/api/v2/things?id=a%2Fb"_s));
    QVERIFY(!reply->has()); // never inside the call
    QTRY_VERIFY(reply->ok());
    QCOMPARE(reply->value().status, 200);
    QCOMPARE(reply->value().body, "{\"a\":1}");
    QCOMPARE(reply->value().header("x-answer"), "yes");
    const FaultRequest request = f.server.requests().last();
    QCOMPARE(request.target, "/api/v2/things?id=a%2Fb");
    QVERIFY(request.header("authorization") == "Bearer CANARY-token-1");
    QCOMPARE(f.session->inFlight(), 0);
    QCOMPARE(f.session->queued(), 0);
}

void TestSession::postsJson()
{
    HttpFixture f([](const FaultRequest &) { return FaultScript::json("[]"); });
    HttpRequest request = f.get(u"/query"_s);
    request.verb = "POST";
    request.body = "{\"interval\":\"x\"}";
    request.contentType = "application/json";
    const auto reply = f.send(request);
    QTRY_VERIFY(reply->ok());
    QCOMPARE(f.server.requests().last().method, "POST");
    QCOMPARE(f.server.requests().last().body, request.body);
    QCOMPARE(f.server.requests().last().header("content-type"), "application/json");
}

void TestSession::deletesWithoutABody()
{
    HttpFixture f([](const FaultRequest &) { return FaultScript::reply(204); });
    HttpRequest request = f.get(u"/job/1"_s);
    request.verb = "DELETE";
    request.expectJson = false;
    const auto reply = f.send(request);
    QTRY_VERIFY(reply->ok());
    QCOMPARE(reply->value().status, 204);
    QCOMPARE(f.server.requests().last().method, "DELETE");
    QCOMPARE(f.server.requests().last().body, QByteArray());
}

void TestSession::S18_headersSayOnlyWhatTheyMust()
{
    HttpFixture f([](const FaultRequest &) {
        return FaultScript::json("{}", {{"Set-Cookie", "a=b; Path=/"}});
    });
    const auto first = f.send(f.get(u"/1"_s));
    QTRY_VERIFY(first->ok());
    const auto second = f.send(f.get(u"/2"_s));
    QTRY_VERIFY(second->ok());
    const FaultRequest request = f.server.requests().last();
    QVERIFY(request.header("user-agent").startsWith("Readback/"));
    QVERIFY(!request.header("user-agent").contains(' '));
    for (const char *name : {"cookie", "referer", "origin", "from"})
        QVERIFY2(!request.hasHeader(name), name);
    QCOMPARE(request.header("accept-language"), "en");
}

void TestSession::R07_statusesBecomeErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind");
    const auto row = [](int status, ErrorKind kind) {
        QTest::addRow("%d", status) << status << static_cast<int>(kind);
    };
    row(400, ErrorKind::Protocol);
    row(403, ErrorKind::Forbidden);
    row(404, ErrorKind::NotFound);
    row(405, ErrorKind::Protocol);
    row(409, ErrorKind::Protocol);
    row(410, ErrorKind::NotFound);
    row(413, ErrorKind::TooLarge);
    row(415, ErrorKind::Protocol);
    row(418, ErrorKind::Protocol);
    row(422, ErrorKind::Protocol);
    row(501, ErrorKind::Server);
}

void TestSession::R07_statusesBecomeErrors()
{
    QFETCH(int, status);
    QFETCH(int, kind);
    HttpFixture f([status](const FaultRequest &) { return FaultScript::reply(status, "{}"); });
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->has());
    QCOMPARE(static_cast<int>(reply->error().kind), kind);
    QCOMPARE(reply->error().httpStatus, status);
    QCOMPARE(f.server.count("/x"), 1); // not retried
}

void TestSession::wantedStatusesAreReplies()
{
    for (const int status : {202, 204, 403, 404}) {
        HttpFixture f([status](const FaultRequest &) {
            return FaultScript::reply(status, status == 403 ? "<Error/>" : "");
        });
        const auto reply = f.send(f.get(u"/x"_s), {202, 204, 403, 404});
        QTRY_VERIFY(reply->has());
        QVERIFY2(reply->ok(), qPrintable(QString::number(status)));
        QCOMPARE(reply->value().status, status);
        QCOMPARE(reply->value().body, status == 403 ? "<Error/>" : "");
    }
}

void TestSession::A10_forbiddenCarriesTheServersWords()
{
    const QByteArray body
        = "{\"message\":\"Missing the following permission(s): "
          "a:b:view\\u202e<b>\",\"code\":\"missing."
          "permissions\",\"messageParams\":{\"permissions\":\"c:d:view\"},\"contextId\":\"x\"}";
    HttpFixture f([body](const FaultRequest &) {
        return FaultScript::reply(403, body, {{"ININ-Correlation-Id", "corr-1"}});
    });
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->has());
    const Error error = reply->error();
    QCOMPARE(error.kind, ErrorKind::Forbidden);
    QVERIFY(error.what.contains("a:b:view<b>"_L1)); // literal, without the bidi control
    QVERIFY(error.what.contains("c:d:view"_L1));
    QCOMPARE(error.correlationId, u"corr-1"_s);
    QVERIFY(!error.next.isEmpty());
    QCOMPARE(f.server.count("/x"), 1);
}

void TestSession::A10_aMissingScopeIsTheClients()
{
    HttpFixture f([](const FaultRequest &) {
        return FaultScript::reply(403,
            "{\"message\":\"App is missing "
            "[analytics]\",\"code\":\"app.not.authorized.for.scope\"}");
    });
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->has());
    const Error error = reply->error();
    QCOMPARE(error.kind, ErrorKind::Forbidden);
    QVERIFY(error.what.contains("lacks a scope"_L1));
    QVERIFY(error.what.contains("App is missing [analytics]"_L1));
    QVERIFY(error.next.contains("sign in again"_L1));
    QVERIFY(!error.next.contains("role"_L1));
    QCOMPARE(f.server.count("/x"), 1);
}

void TestSession::bearerGoesToTheApiOnly()
{
    HttpFixture f(answers);
    HttpRequest elsewhere = f.bare(f.server.otherUrl(u"/x"_s));
    elsewhere.authorization = Authorization::Bearer;
    const auto refused = f.send(elsewhere);
    QTRY_VERIFY(refused->has());
    QCOMPARE(refused->error().kind, ErrorKind::Protocol);
    QCOMPARE(f.server.connections(), 0);
    // S02: the same without a bearer is fine, and carries nothing.
    const auto bare = f.send(f.bare(f.server.otherUrl(u"/doc?X-Amz-Signature=1"_s)));
    QTRY_VERIFY(bare->ok());
    const FaultRequest request = f.server.requests().constFirst();
    QVERIFY(request.onOther);
    QVERIFY(!request.hasHeader("authorization"));
    QCOMPARE(f.server.count("/oauth"), 0);
}

void TestSession::unsafeTargetsAreRefused_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url : {"http://example.org/", "file:///etc/passwd", "ftp://127.0.0.1/x",
             "data:text/plain,x", "https://user:pw@127.0.0.1/", "http://169.254.169.254/latest",
             "https://169.254.169.254/", "https://[fe80::1]/", "https:///x", "//x/y", "x", ""})
        QTest::newRow(url) << QString::fromLatin1(url);
}

void TestSession::unsafeTargetsAreRefused()
{
    QFETCH(QString, url);
    HttpFixture f(answers);
    const auto reply = f.send(f.bare(QUrl(url)));
    QTRY_VERIFY(reply->has());
    QCOMPARE(reply->error().kind, ErrorKind::Protocol);
}

void TestSession::S05_headersCannotBeInjected()
{
    HttpFixture f(answers);
    HttpRequest request = f.get(u"/x"_s);
    request.headers = {{"X-A", "b\r\nX-Evil: 1"}};
    const auto header = f.send(request);
    request.headers = {{"X-A: 1\r\nX-Evil", "b"}};
    const auto name = f.send(request);
    request.headers.clear();
    request.contentType = "a\r\nb";
    const auto type = f.send(request);
    QTRY_VERIFY(header->has() && name->has() && type->has());
    QVERIFY(!header->ok() && !name->ok() && !type->ok());
    QCOMPARE(f.server.connections(), 0);
}

void TestSession::cancelFreesTheSlot()
{
    HttpFixture f([](const FaultRequest &r) {
        return r.target == "/stall" ? FaultScript::stalled() : FaultScript::json("{}");
    });
    std::vector<HttpFixture::Reply> stalled;
    for (int i = 0; i < 6; ++i)
        stalled.push_back(f.send(f.get(u"/stall"_s)));
    QTRY_COMPARE(f.server.count("/stall"), 6);
    const auto next = f.send(f.get(u"/next"_s));
    f.settle();
    QCOMPARE(f.session->inFlight(), 6);
    QCOMPARE(f.session->queued(), 1);
    stalled.front()->handle.cancel();
    QTRY_VERIFY(next->ok());
    QVERIFY(!stalled.front()->has());
    stalled.clear();
    QTRY_COMPARE(f.session->inFlight(), 0);
    QTRY_VERIFY(f.server.openConnections() <= 2); // of token and /next; the others are broken off
}

// What a deadline of the network layer would kill: sixty requests, six at a time, each attempt
// allowed less time than the queue takes.
void TestSession::N20_queueTimeIsNotATimeout()
{
    HttpFixture f([](const FaultRequest &) { return FaultScript::json("{}").held(); });
    std::vector<HttpFixture::Reply> replies;
    for (int i = 0; i < 60; ++i) {
        HttpRequest request = f.get(u"/x"_s, Priority::Bulk);
        request.attemptMs = 200;
        replies.push_back(f.send(request));
    }
    for (int asked = 6; asked <= 60; asked += 6) {
        QTRY_COMPARE(f.server.count("/x"), asked);
        f.clock.advance(150);
        f.server.letGo();
    }
    QTRY_VERIFY(allHave(replies));
    QVERIFY(allOk(replies));
    QCOMPARE(f.server.count("/x"), 60);
}

void TestSession::neverMoreThanSixAtOnce()
{
    // Two hosts: the network layer's own bound would let six through to each.
    HttpFixture f([](const FaultRequest &) { return FaultScript::json("{}").held(); });
    const auto arrived = [&f] { return f.server.count("/x") + f.server.count("/doc"); };
    std::vector<HttpFixture::Reply> replies;
    int answered = 0;
    for (int i = 0; i < 12; ++i) {
        const bool document = i % 2 == 1;
        auto reply = std::make_unique<Outcomes<HttpReply>>();
        reply->handle
            = f.session->send(document ? f.bare(f.server.otherUrl(u"/doc"_s)) : f.get(u"/x"_s),
                &f.context, [&](const Result<HttpReply> &result) {
                    QVERIFY(result.ok());
                    ++answered;
                    QVERIFY(f.session->inFlight() <= 6);
                });
        replies.push_back(std::move(reply));
    }
    QTRY_COMPARE(arrived(), 6);
    QCOMPARE(f.session->inFlight(), 6);
    QCOMPARE(f.session->queued(), 6);
    f.settle();
    QCOMPARE(arrived(), 6);
    f.server.letGo();
    QTRY_COMPARE(arrived(), 12);
    f.server.letGo();
    QTRY_COMPARE(answered, 12);
    QCOMPARE(arrived(), 12);
}

void TestSession::priorityBeatsAge()
{
    HttpFixture f([](const FaultRequest &) { return FaultScript::json("{}").after(10); });
    std::vector<HttpFixture::Reply> replies;
    for (int i = 0; i < 10; ++i)
        replies.push_back(f.send(f.get(u"/bulk"_s, Priority::Bulk)));
    replies.push_back(f.send(f.get(u"/ahead"_s, Priority::ReadAhead)));
    replies.push_back(f.send(f.get(u"/list"_s, Priority::List)));
    replies.push_back(f.send(f.get(u"/person"_s)));
    QTRY_VERIFY(f.server.count() == 14);
    QList<QByteArray> order;
    for (const auto &request : f.server.requests())
        order.append(request.target);
    QVERIFY(order.indexOf("/person") <= 6);
    QVERIFY(order.indexOf("/list") <= 6);
    QVERIFY(order.lastIndexOf("/bulk") == 13);
}

void TestSession::I1_destroyedSessionAbandons()
{
    HttpFixture f([](const FaultRequest &) { return FaultScript::stalled(); });
    const auto flying = f.send(f.get(u"/x"_s));
    QTRY_COMPARE(f.server.count("/x"), 1);
    const auto queued = f.send(f.get(u"/y"_s));
    f.session.reset();
    QVERIFY(!flying->has());
    QTRY_VERIFY(flying->has() && queued->has());
    QCOMPARE(flying->error().kind, ErrorKind::Abandoned);
    QCOMPARE(queued->error().kind, ErrorKind::Abandoned);
}

READBACK_TEST_MAIN(TestSession)
#include "tst_session.moc"
