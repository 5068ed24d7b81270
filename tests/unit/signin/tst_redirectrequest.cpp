// SPDX-License-Identifier: MIT
#include "app/signin/RedirectRequest.h"
#include "tests/support/TestMain.h"

using namespace readback;
using namespace Qt::StringLiterals;
using Kind = RedirectRequest::Kind;

Q_DECLARE_METATYPE(readback::RedirectRequest::Kind)

namespace {

constexpr quint16 kPort = 4711;

QByteArray get(const QByteArray &target, const QByteArray &host = "localhost:4711")
{
    return "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: */*";
}

} // namespace

class TestRedirectRequest : public QObject
{
    Q_OBJECT
private slots:
    void isJudged_data();
    void isJudged();
    void codeIsDecoded();
    void refusalIsTold();
    void withoutAStateOfOursNothingCounts();
};

void TestRedirectRequest::isJudged_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, const QByteArray &head, Kind kind) {
        QTest::newRow(name) << head << kind;
    };
    const QByteArray good = "/?code=CANARY-code&state=s3cret";
    row("good", get(good), Kind::Code);
    row("HTTP/1.0", get(good).replace("HTTP/1.1", "HTTP/1.0"), Kind::Code);
    row("unknown fields", get(good + "&iss=https%3A%2F%2Fx&flag"), Kind::Code);
    row("host in capitals", get(good, "LOCALHOST:4711"), Kind::Code);
    row("wrong state", get("/?code=CANARY-code&state=s3creT"), Kind::Malformed);
    row("shorter state", get("/?code=CANARY-code&state=s3cre"), Kind::Malformed);
    row("empty state", get("/?code=CANARY-code&state="), Kind::Malformed);
    row("no state", get("/?code=CANARY-code"), Kind::Malformed);
    row("state twice", get(good + "&state=s3cret"), Kind::Malformed);
    row("code twice", get(good + "&code=other"), Kind::Malformed);
    row("no code", get("/?state=s3cret"), Kind::Malformed);
    row("empty code", get("/?code=&state=s3cret"), Kind::Malformed);
    row("code and error", get(good + "&error=x"), Kind::Malformed);
    row("line break in the code", get("/?code=a%0d%0ab&state=s3cret"), Kind::Malformed);
    row("NUL in the code", get("/?code=a%00b&state=s3cret"), Kind::Malformed);
    row("not ASCII in the code", get("/?code=%c3%a9&state=s3cret"), Kind::Malformed);
    row("longest code", get("/?state=s3cret&code=" + QByteArray(2048, 'c')), Kind::Code);
    row("too long a code", get("/?state=s3cret&code=" + QByteArray(2049, 'c')), Kind::Malformed);
    row("nothing", get("/"), Kind::Malformed);
    row("icon", get("/favicon.ico"), Kind::NotFound);
    row("other path", get("/callback?code=CANARY-code&state=s3cret"), Kind::NotFound);
    row("dots", get("/../?code=CANARY-code&state=s3cret"), Kind::NotFound);
    row("absolute", get("http://localhost:4711" + good), Kind::NotFound);
    row("POST", get(good).replace("GET", "POST"), Kind::Malformed);
    row("HEAD", get(good).replace("GET", "HEAD"), Kind::Malformed);
    row("HTTP/2.0", get(good).replace("HTTP/1.1", "HTTP/2.0"), Kind::Malformed);
    row("no version", "GET " + good + "\r\nHost: localhost:4711", Kind::Malformed);
    row("blank in the target", get("/? code=x&state=s3cret"), Kind::Malformed);
    row("another host", get(good, "evil.example:4711"), Kind::Malformed);
    row("another port", get(good, "localhost:4712"), Kind::Malformed);
    row("no port", get(good, "localhost"), Kind::Malformed);
    row("number", get(good, "127.0.0.1:4711"), Kind::Malformed);
    row("no host", "GET " + good + " HTTP/1.1\r\nAccept: */*", Kind::Malformed);
    row("two hosts", get(good) + "\r\nHost: localhost:4711", Kind::Malformed);
    row("empty", "", Kind::Malformed);
    row("garbage", QByteArray("\x16\x03\x01\0\xff", 5), Kind::Malformed);
}

void TestRedirectRequest::isJudged()
{
    QFETCH(const QByteArray, head);
    QFETCH(const Kind, kind);
    const auto request = judgeRedirect(head, "s3cret", kPort);
    QCOMPARE(request.kind, kind);
    QCOMPARE(request.code.isEmpty(), kind != Kind::Code);
    QVERIFY(request.error.isEmpty());
}

void TestRedirectRequest::codeIsDecoded()
{
    const auto request = judgeRedirect(get("/?state=s3cret&code=a%2Fb%3D+c"), "s3cret", kPort);
    QCOMPARE(request.kind, Kind::Code);
    QCOMPARE(request.code, "a/b=+c");
}

void TestRedirectRequest::refusalIsTold()
{
    const auto request = judgeRedirect(
        get("/?error=access_denied&error_description=Not+now%21&state=s3cret"), "s3cret", kPort);
    QCOMPARE(request.kind, Kind::Refused);
    QCOMPARE(request.error, u"access_denied"_s);
    QCOMPARE(request.description, u"Not now!"_s);
    QVERIFY(request.code.isEmpty());
    const auto forged = judgeRedirect(get("/?error=access_denied&state=x"), "s3cret", kPort);
    QCOMPARE(forged.kind, Kind::Malformed);
}

void TestRedirectRequest::withoutAStateOfOursNothingCounts()
{
    QCOMPARE(judgeRedirect(get("/?code=c&state="), {}, kPort).kind, Kind::Malformed);
    QCOMPARE(judgeRedirect(get("/?code=c"), {}, kPort).kind, Kind::Malformed);
}

READBACK_TEST_MAIN(TestRedirectRequest)
#include "tst_redirectrequest.moc"
