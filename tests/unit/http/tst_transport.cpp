// SPDX-License-Identifier: MIT
#include "app/http/Limits.h"
#include "tests/support/HttpFixture.h"
#include "tests/support/TestMain.h"

#include <QFile>

#include <unistd.h>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// Broken transport and broken bodies (group N of the catalogue).
class TestTransport : public QObject
{
    Q_OBJECT
private slots:
    void N01_refused();
    void N02_unknownName();
    void N03_N07_stallBeforeHeaders();
    void N05_closedWithoutAByte();
    void N06_resetMidBody();
    void N07_stallMidHeadersAndMidBody();
    void N08_dripEndsAtTheAttemptsDeadline();
    void N09_lengths_data();
    void N09_lengths();
    void N10_chunks();
    void N11_compression_data();
    void N11_compression();
    void N11_bombIsStopped();
    void N12_hugeBodyIsStoppedAtTheCap();
    void N12_errorBodiesAreCut();
    void N13_endlessHeadersWedgeNothing();
    void N13_manyHeaders();
    void N14_garbage_data();
    void N14_garbage();
    void N15_notData_data();
    void N15_notData();
    void N17_keepAliveClosedBetweenRequests();
    void backPressure();

private:
    using Reply = HttpFixture::Reply;
    static qint64 residentBytes()
    {
        QFile file(u"/proc/self/statm"_s);
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
    }
    static FaultScript ok() { return FaultScript::json("{\"whole\":true}"); }
};

void TestTransport::N01_refused()
{
    HttpFixture f([](const FaultRequest &) { return ok(); });
    const auto reply = f.send(f.bare(QUrl(u"http://127.0.0.1:1/x"_s)));
    QVERIFY(f.advanceUntil([&] { return reply->has(); }, 60'000, 100));
    QCOMPARE(reply->error().kind, ErrorKind::Network);
    QVERIFY(reply->error().what.contains("127.0.0.1:1"_L1));
    QVERIFY(!reply->error().next.isEmpty());
    QVERIFY(f.clock.monotonicMs() <= 5000);
}

void TestTransport::N02_unknownName()
{
    FakeClock clock;
    HttpSession session(QUrl(u"https://x.invalid"_s), nullptr, clock);
    HttpRequest request;
    request.url = QUrl(u"https://x.invalid/a"_s);
    request.authorization = Authorization::None;
    Outcomes<HttpReply> reply;
    reply.handle = session.send(request, this, reply.callback());
    for (int i = 0; i < 200 && !QTest::qWaitFor([&] { return reply.has(); }, 20); ++i)
        clock.advance(100);
    if (reply.error().kind == ErrorKind::Timeout)
        QSKIP("The name service of this machine does not answer");
    QCOMPARE(reply.error().kind, ErrorKind::Network);
    QVERIFY(reply.error().what.contains("x.invalid"_L1));
}

void TestTransport::N03_N07_stallBeforeHeaders()
{
    HttpFixture f(
        [](const FaultRequest &r) { return r.target == "/stall" ? FaultScript::stalled() : ok(); });
    const auto reply = f.send(f.get(u"/stall"_s));
    for (int i = 1; i <= 4; ++i) {
        QVERIFY(f.advanceUntil([&] { return f.server.count("/stall") == i; }, 5000, 100));
        f.clock.advance(Limits::kHeadersMs);
    }
    QTRY_VERIFY(reply->has());
    QCOMPARE(reply->error().kind, ErrorKind::Timeout);
    const auto next = f.send(f.get(u"/next"_s));
    QVERIFY(f.advanceUntil([&] { return next->ok(); }, 5000, 100));
}

void TestTransport::N05_closedWithoutAByte()
{
    HttpFixture f(
        [](const FaultRequest &r) { return r.target == "/x" ? FaultScript::closed() : ok(); });
    const auto reply = f.send(f.get(u"/x"_s));
    QVERIFY(f.advanceUntil([&] { return reply->has(); }, 20'000, 100));
    QCOMPARE(reply->error().kind, ErrorKind::Network);
    // The network layer repeats once by itself where the connection was a kept one.
    QVERIFY2(f.server.count("/x") >= 4 && f.server.count("/x") <= 8,
        qPrintable(QString::number(f.server.count("/x"))));
}

void TestTransport::N06_resetMidBody()
{
    HttpFixture f([](const FaultRequest &r) {
        if (r.number > 2)
            return ok();
        return FaultScript::head(
            200, {{"Content-Type", "application/json"}, {"Content-Length", "1000"}})
            .write("{\"whole\":fal")
            .wait(20)
            .reset();
    });
    const auto reply = f.send(f.get(u"/x"_s));
    QVERIFY(f.advanceUntil([&] { return reply->has(); }, 20'000, 100));
    QVERIFY(reply->ok());
    QCOMPARE(reply->value().body, "{\"whole\":true}");
}

void TestTransport::N07_stallMidHeadersAndMidBody()
{
    HttpFixture f([](const FaultRequest &r) {
        if (r.target == "/headers")
            return FaultScript::raw("HTTP/1.1 200 OK\r\nContent-Ty").stall();
        return FaultScript::head(200, {{"Content-Length", "1000"}}).write("{\"a\":").stall();
    });
    const auto headers = f.send(f.get(u"/headers"_s));
    const auto body = f.send(f.get(u"/body"_s));
    QTRY_COMPARE(f.server.count(), 3);
    f.settle();
    QVERIFY(f.advanceUntil([&] { return headers->has() && body->has(); }, 140'000, 1000));
    QCOMPARE(headers->error().kind, ErrorKind::Timeout);
    QCOMPARE(body->error().kind, ErrorKind::Timeout);
    QCOMPARE(f.session->inFlight(), 0);
}

void TestTransport::N08_dripEndsAtTheAttemptsDeadline()
{
    HttpFixture f([](const FaultRequest &) {
        return FaultScript::head(200, {{"Content-Length", "100000"}})
            .drip(QByteArray(5000, ' '), 10);
    });
    HttpRequest request = f.get(u"/x"_s);
    const auto reply = f.send(request);
    QTRY_COMPARE(f.server.count("/x"), 1);
    // Never silent for long, and yet over after a minute.
    QVERIFY(
        f.advanceUntil([&] { return f.server.count("/x") == 2 || reply->has(); }, 64'000, 1000));
    QVERIFY(f.clock.monotonicMs() >= Limits::kAttemptMs);
    QVERIFY(f.advanceUntil([&] { return reply->has(); }, 10'000, 1000));
    QCOMPARE(reply->error().kind, ErrorKind::Timeout);
}

void TestTransport::N09_lengths_data()
{
    QTest::addColumn<QByteArray>("length");
    QTest::addColumn<bool>("whole"); // may come as a reply
    QTest::newRow("too large") << QByteArray("5000") << false;
    QTest::newRow("huge") << QByteArray("100000000000000000") << false;
    QTest::newRow("beyond any number") << QByteArray("99999999999999999999999999") << true;
    QTest::newRow("negative") << QByteArray("-1") << true;
    QTest::newRow("text") << QByteArray("many") << true;
}

void TestTransport::N09_lengths()
{
    QFETCH(QByteArray, length);
    QFETCH(bool, whole);
    HttpFixture f([=](const FaultRequest &r) {
        if (r.target != "/x")
            return ok();
        return FaultScript::head(
            200, {{"Content-Type", "application/json"}, {"Content-Length", length}})
            .write("{\"whole\":true}")
            .close();
    });
    const qint64 before = residentBytes();
    const auto reply = f.send(f.get(u"/x"_s));
    QVERIFY(f.advanceUntil([&] { return reply->has(); }, 90'000, 500));
    if (whole && reply->ok())
        QCOMPARE(reply->value().body, "{\"whole\":true}");
    else
        QVERIFY(!reply->ok());
    QVERIFY(residentBytes() - before < (64 << 20));
}

void TestTransport::N10_chunks()
{
    HttpFixture f([](const FaultRequest &r) {
        if (r.target == "/good")
            return FaultScript::chunked("{\"whole\":true}", 3);
        if (r.target == "/trailers")
            return FaultScript::head(
                200, {{"Content-Type", "application/json"}, {"Transfer-Encoding", "chunked"}})
                .write("e\r\n{\"whole\":true}\r\n0\r\nX-Trailer: 1\r\n\r\n");
        FaultScript cut = FaultScript::head(
            200, {{"Content-Type", "application/json"}, {"Transfer-Encoding", "chunked"}});
        if (r.target == "/cut")
            return cut.write("ff\r\n{\"whole\":tr").close();
        return cut.write("zz\r\n{\"whole\":true}\r\n0\r\n\r\n").close();
    });
    const auto good = f.send(f.get(u"/good"_s));
    const auto trailers = f.send(f.get(u"/trailers"_s));
    const auto cut = f.send(f.get(u"/cut"_s));
    const auto bad = f.send(f.get(u"/bad"_s));
    const auto all = [&] { return good->has() && trailers->has() && cut->has() && bad->has(); };
    QVERIFY(f.advanceUntil(all, 90'000, 500));
    QVERIFY(good->ok());
    QCOMPARE(good->value().body, "{\"whole\":true}");
    QVERIFY(trailers->ok());
    QCOMPARE(trailers->value().body, "{\"whole\":true}");
    QVERIFY(!cut->ok());
    QVERIFY(f.server.count("/cut") > 1);
    QVERIFY(!bad->ok());
}

void TestTransport::N11_compression_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<bool>("works");
    QByteArray json = "{\"text\":[";
    for (int i = 0; i < 500; ++i)
        json += "\"" + QByteArray::number(i * 7919) + "\",";
    json += "0]}";
    const QByteArray gzip = gzipped(json);
    QByteArray corrupt = gzip;
    for (qsizetype i = 40; i < 60; ++i)
        corrupt[i] = static_cast<char>(~corrupt[i]);
    QTest::newRow("whole") << gzip << QByteArray("gzip") << true;
    QTest::newRow("truncated") << gzip.left(gzip.size() / 2) << QByteArray("gzip") << false;
    QTest::newRow("truncated early") << gzip.left(30) << QByteArray("gzip") << false;
    QTest::newRow("corrupt") << corrupt << QByteArray("gzip") << false;
    QTest::newRow("no gzip at all") << json << QByteArray("gzip") << false;
    QTest::newRow("nested") << gzipped(gzip) << QByteArray("gzip") << false;
    QTest::newRow("unknown") << gzip << QByteArray("secret-sauce") << false;
}

void TestTransport::N11_compression()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, encoding);
    QFETCH(bool, works);
    HttpFixture f([=](const FaultRequest &r) {
        return r.target == "/x" ? FaultScript::encoded(bytes, encoding) : tokenReply();
    });
    const auto reply = f.send(f.get(u"/x"_s));
    QVERIFY(f.advanceUntil([&] { return reply->has(); }, 20'000, 100));
    QCOMPARE(reply->ok(), works);
    if (works)
        return;
    QCOMPARE(reply->error().kind, ErrorKind::Protocol);
    QVERIFY(f.server.count("/x") <= 2); // once more at most
}

void TestTransport::N11_bombIsStopped()
{
    const QByteArray bomb = gzipped("[" + QByteArray(64 << 20, ' ') + "]");
    QVERIFY(bomb.size() < (1 << 20));
    HttpFixture f([=](const FaultRequest &r) {
        return r.target == "/x" ? FaultScript::encoded(bomb, "gzip") : ok();
    });
    const qint64 before = residentBytes();
    const auto reply = f.send(f.get(u"/x"_s));
    QVERIFY(f.advanceUntil([&] { return reply->has(); }, 20'000, 100));
    QCOMPARE(reply->error().kind, ErrorKind::TooLarge);
    QVERIFY(residentBytes() - before < (80LL << 20));
    QCOMPARE(f.server.count("/x"), 1);
    const auto next = f.send(f.get(u"/y"_s));
    QTRY_VERIFY(next->ok());
}

void TestTransport::N12_hugeBodyIsStoppedAtTheCap()
{
    HttpFixture f([](const FaultRequest &r) {
        if (r.target != "/x")
            return ok();
        return FaultScript::head(
            200, {{"Content-Type", "application/json"}, {"Content-Length", "2000000000"}})
            .flood("[ ");
    });
    const qint64 before = residentBytes();
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->has());
    QCOMPARE(reply->error().kind, ErrorKind::TooLarge);
    QTRY_VERIFY(f.server.openConnections() <= 2);
    const qint64 sent = f.server.bytesWritten();
    QVERIFY2(sent < 3 * Limits::kApiBody, qPrintable(QString::number(sent)));
    QVERIFY(residentBytes() - before < (80LL << 20));
}

void TestTransport::N12_errorBodiesAreCut()
{
    HttpFixture f([](const FaultRequest &r) {
        if (r.target != "/x")
            return ok();
        return FaultScript::head(
            403, {{"Content-Type", "text/plain"}, {"Content-Length", "2000000000"}})
            .flood("no ");
    });
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->has());
    QCOMPARE(reply->error().kind, ErrorKind::Forbidden);
    QVERIFY(reply->error().what.size() < 600);
}

void TestTransport::N13_endlessHeadersWedgeNothing()
{
    HttpFixture f([](const FaultRequest &r) {
        return r.target == "/x" ? FaultScript::headersForEver() : ok();
    });
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_COMPARE(f.server.count("/x"), 1);
    QVERIFY(f.advanceUntil([&] { return reply->has(); }, 70'000, 1000));
    QVERIFY(!reply->ok());
    const auto next = f.send(f.get(u"/y"_s));
    QVERIFY(f.advanceUntil([&] { return next->has(); }, 20'000, 20));
    QVERIFY(next->ok());
}

void TestTransport::N13_manyHeaders()
{
    HttpFixture f([](const FaultRequest &r) {
        Headers headers;
        if (r.target == "/many") {
            for (int i = 0; i < 10'000; ++i)
                headers.emplaceBack("X-" + QByteArray::number(i), "y");
        } else if (r.target == "/long") {
            headers.emplaceBack("X-Long", QByteArray(1 << 20, 'y'));
        }
        return FaultScript::json("{}", headers);
    });
    const auto many = f.send(f.get(u"/many"_s));
    const auto long_ = f.send(f.get(u"/long"_s));
    QVERIFY(f.advanceUntil([&] { return many->has() && long_->has(); }, 70'000, 500));
    const auto next = f.send(f.get(u"/y"_s));
    QVERIFY(f.advanceUntil([&] { return next->ok(); }, 20'000, 20));
}

void TestTransport::N14_garbage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("noise") << QByteArray("\x01\x02\xff\x00 nothing you know\r\n\r\n", 25);
    QTest::newRow("bare page") << QByteArray("<html>HTTP/0.9</html>");
    QTest::newRow("status 000") << QByteArray("HTTP/1.1 000 No\r\nContent-Length: 2\r\n\r\n{}");
    QTest::newRow("status 99999") << QByteArray("HTTP/1.1 99999 No\r\nContent-Length: 2\r\n\r\n{}");
    QTest::newRow("other protocol") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
    QTest::newRow("1xx flood") << QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(500);
}

void TestTransport::N14_garbage()
{
    QFETCH(QByteArray, bytes);
    HttpFixture f([=](const FaultRequest &r) {
        return r.target == "/x" ? FaultScript::raw(bytes).close() : ok();
    });
    const auto reply = f.send(f.get(u"/x"_s));
    QVERIFY(f.advanceUntil([&] { return reply->has(); }, 90'000, 200));
    QVERIFY(!reply->ok());
    const auto kind = reply->error().kind;
    QVERIFY2(kind == ErrorKind::Protocol || kind == ErrorKind::Network, qPrintable(nameOf(kind)));
    const auto next = f.send(f.get(u"/y"_s));
    QVERIFY(f.advanceUntil([&] { return next->ok(); }, 20'000, 20));
}

void TestTransport::N15_notData_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("sign-in page") << 200 << QByteArray("text/html; charset=utf-8")
                                  << QByteArray("<html>Room number and name, please</html>");
    QTest::newRow("text") << 200 << QByteArray("text/plain") << QByteArray("hello");
    QTest::newRow("204") << 204 << QByteArray("application/json") << QByteArray();
    QTest::newRow("empty") << 200 << QByteArray("application/json") << QByteArray();
}

void TestTransport::N15_notData()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    HttpFixture f([=](const FaultRequest &) {
        return FaultScript::reply(status, body, {{"Content-Type", type}});
    });
    // Without a bearer: the token endpoint of such a place is no better.
    const auto reply = f.send(f.bare(f.server.url(u"/x"_s)));
    QTRY_VERIFY(reply->has());
    QCOMPARE(reply->error().kind, ErrorKind::Protocol);
    QVERIFY(!reply->error().what.contains("Room"_L1));
    QCOMPARE(f.server.count("/x"), 1);
}

void TestTransport::N17_keepAliveClosedBetweenRequests()
{
    HttpFixture f([](const FaultRequest &) { return FaultScript::json("{}").close(); });
    for (int i = 0; i < 5; ++i) {
        const auto reply = f.send(f.get(u"/x"_s));
        QVERIFY(f.advanceUntil([&] { return reply->has(); }, 5000, 100));
        QVERIFY(reply->ok());
    }
}

// A document larger than our buffers comes through whole.
void TestTransport::backPressure()
{
    QByteArray body = "[";
    body += QByteArray("1,").repeated(6 << 20);
    body += "1]";
    HttpFixture f([=](const FaultRequest &) { return FaultScript::json(body); });
    HttpRequest request = f.bare(f.server.otherUrl(u"/doc"_s));
    request.maxBytes = Limits::kTranscriptBody;
    const auto reply = f.send(request);
    QTRY_VERIFY(reply->ok());
    QCOMPARE(reply->value().body.size(), body.size());
}

READBACK_TEST_MAIN(TestTransport)
#include "tst_transport.moc"
