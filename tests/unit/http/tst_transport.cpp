// SPDX-License-Identifier: MIT
#include "app/http/Limits.h"
#include "tests/support/HttpFixture.h"
#include "tests/support/LogCapture.h"
#include "tests/support/TestMain.h"

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// Connections that break, stall, drip or talk nonsense (group N of the catalogue).
class TestTransport : public QObject
{
    Q_OBJECT
private slots:
    void N07_stallBeforeHeaders();
    void N05_closedWithoutAByte();
    void N06_resetMidBody();
    void N07_stallMidHeadersAndMidBody();
    void N08_dripEndsAtTheAttemptsDeadline();
    void N13_endlessHeadersWedgeNothing();
    void N13_manyHeaders();
    void N14_garbage_data();
    void N14_garbage();
    void N18_aClockThatJumpsMovesNoDeadline();
    void N17_keepAliveClosedBetweenRequests();

private:
    static FaultScript ok() { return FaultScript::json("{\"whole\":true}"); }
};

void TestTransport::N07_stallBeforeHeaders()
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
    QVERIFY(f.worksAgain());
}

void TestTransport::N05_closedWithoutAByte()
{
    HttpFixture f(
        [](const FaultRequest &r) { return r.target == "/x" ? FaultScript::closed() : ok(); });
    const auto reply = f.send(f.get(u"/x"_s));
    QVERIFY(f.arrives(reply, 20'000, 100));
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
    QVERIFY(f.arrives(reply, 20'000, 100));
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
    // Never silent for a second, and yet over after a minute.
    while (f.session->inFlight() == 1 && f.clock.monotonicMs() < 64'000) {
        const qint64 before = f.server.bytesWritten();
        QTRY_VERIFY(f.server.bytesWritten() > before);
        f.settle();
        f.clock.advance(1000);
    }
    QVERIFY(f.clock.monotonicMs() >= Limits::kAttemptMs);
    QVERIFY(f.arrives(reply, 10'000, 1000));
    QCOMPARE(reply->error().kind, ErrorKind::Timeout);
}

void TestTransport::N13_endlessHeadersWedgeNothing()
{
    HttpFixture f([](const FaultRequest &r) {
        return r.target == "/x" ? FaultScript::headersForEver() : ok();
    });
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_COMPARE(f.server.count("/x"), 1);
    QVERIFY(f.arrives(reply, 70'000, 1000));
    QVERIFY(!reply->ok());
    QVERIFY(f.worksAgain());
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
    QVERIFY(f.worksAgain());
}

void TestTransport::N14_garbage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("seen"); // as garbage, by the network layer
    QTest::newRow("status 000") << QByteArray("HTTP/1.1 000 No\r\nContent-Length: 2\r\n\r\n{}")
                                << true;
    QTest::newRow("status 99999") << QByteArray("HTTP/1.1 99999 No\r\nContent-Length: 2\r\n\r\n{}")
                                  << true;
    QTest::newRow("status 777") << QByteArray("HTTP/1.1 777 No\r\nContent-Length: 2\r\n\r\n{}")
                                << true;
    QTest::newRow("noise") << QByteArray("\x01\x02\xff\x00 nothing you know\r\n\r\n", 25) << false;
    QTest::newRow("bare page") << QByteArray("<html>HTTP/0.9</html>") << false;
    QTest::newRow("other protocol") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << false;
    QTest::newRow("1xx flood") << QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(500)
                               << false;
}

// Once more where it is known to be garbage. The network layer tells bytes that are no HTTP from a
// connection that was closed without a word only so far as to repeat some requests by itself; that
// is the weather of a server that restarts, with all its attempts.
void TestTransport::N14_garbage()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, seen);
    const LogCapture log;
    HttpFixture f([=](const FaultRequest &r) {
        return r.target == "/x" ? FaultScript::raw(bytes).close() : ok();
    });
    const auto reply = f.send(f.get(u"/x"_s));
    QVERIFY(f.arrives(reply, 90'000, 200));
    QVERIFY(!reply->ok());
    QCOMPARE(reply->error().kind, seen ? ErrorKind::Protocol : ErrorKind::Network);
    const int attempts = seen ? 2 : Limits::kAttemptsInteractive;
    QCOMPARE(log.text().count("/x\" "), attempts);
    const int asked = f.server.count("/x");
    QVERIFY2(asked >= attempts && asked <= (seen ? attempts : 2 * attempts),
        qPrintable(QString::number(asked)));
    QVERIFY(f.worksAgain());
    QCOMPARE(f.server.count("/x"), asked);
}

void TestTransport::N18_aClockThatJumpsMovesNoDeadline()
{
    HttpFixture f([](const FaultRequest &r) {
        return r.number <= 2 ? FaultScript::stalled() : ok(); // the token was the first
    });
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_COMPARE(f.server.count("/x"), 1);
    for (const qint64 jump : {600'000, -1'200'000}) {
        f.clock.shiftWallClock(jump);
        f.clock.advance(Limits::kHeadersMs / 2 - 1000);
        f.settle();
        QCOMPARE(f.server.count("/x"), 1);
        QVERIFY(!reply->has());
    }
    f.clock.advance(2000); // the attempt's own time is over, and the next one works
    QVERIFY(f.arrives(reply, 5000, 100));
    QVERIFY(reply->ok());
    QCOMPARE(f.server.count("/x"), 2);
}

void TestTransport::N17_keepAliveClosedBetweenRequests()
{
    HttpFixture f([](const FaultRequest &) { return FaultScript::json("{}").close(); });
    for (int i = 0; i < 5; ++i) {
        const auto reply = f.send(f.get(u"/x"_s));
        QVERIFY(f.arrives(reply, 5000, 100));
        QVERIFY(reply->ok());
    }
}

READBACK_TEST_MAIN(TestTransport)
#include "tst_transport.moc"
