// SPDX-License-Identifier: MIT
#include "app/http/Limits.h"
#include "tests/support/HttpFixture.h"
#include "tests/support/LogCapture.h"
#include "tests/support/SilentPort.h"
#include "tests/support/TestMain.h"

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// Hosts that no connection can be made to: how often it is tried, for how long, and what is said.
class TestUnreachable : public QObject
{
    Q_OBJECT
private slots:
    void N01_refused_data();
    void N01_refused();
    void N01_refusedInABatch();
    void N01_N05_eightAttemptsInABatch();
    void N02_unknownName();
    void N03_blackHole();

private:
    // Where nobody listens there is nobody to count; the log has a line an attempt.
    static qsizetype attemptsIn(const LogCapture &log, const QByteArray &place = "/...")
    {
        return log.text().count(place + "\" 0 end ");
    }
    static HttpRequest requestTo(quint16 port, Priority priority)
    {
        HttpRequest request;
        request.url = QUrl(u"http://127.0.0.1:%1/nowhere"_s.arg(port));
        request.authorization = Authorization::None;
        request.priority = priority;
        return request;
    }
    // To the very millisecond in which the next attempt goes out.
    static bool startsWithin(HttpFixture &f, int ms)
    {
        QCoreApplication::sendPostedEvents();
        for (int passed = 0; f.session->inFlight() == 0 && passed < ms; ++passed)
            f.clock.advance(1);
        return f.session->inFlight() == 1;
    }
};

void TestUnreachable::N01_refused_data()
{
    QTest::addColumn<Priority>("priority");
    QTest::newRow("the call on screen") << Priority::Interactive;
    QTest::newRow("list") << Priority::List;
    QTest::newRow("read ahead") << Priority::ReadAhead;
}

void TestUnreachable::N01_refused()
{
    QFETCH(Priority, priority);
    const LogCapture log;
    HttpFixture f(answers);
    const auto reply = f.send(requestTo(1, priority));
    QVERIFY(f.arrives(reply, Limits::kInteractiveListMs, 100));
    QCOMPARE(reply->error().kind, ErrorKind::Network);
    QCOMPARE(reply->error().what, u"127.0.0.1:1 cannot be reached."_s);
    QVERIFY(!reply->error().next.isEmpty());
    QCOMPARE(attemptsIn(log), Limits::kAttemptsInteractive);
    // Three pauses: at most 0.5, 1 and 2 s. A person is not kept waiting for what is clear.
    QVERIFY2(f.clock.monotonicMs() <= 4000, qPrintable(QString::number(f.clock.monotonicMs())));
}

// The host is down for everybody: a batch looks every five seconds whether it is back, and not for
// ever.
void TestUnreachable::N01_refusedInABatch()
{
    const LogCapture log;
    HttpFixture f(answers);
    const auto reply = f.send(requestTo(1, Priority::Bulk));
    QVERIFY(f.arrives(reply, Limits::kCallMs, 500));
    QCOMPARE(reply->error().kind, ErrorKind::Network);
    QCOMPARE(reply->error().what, u"127.0.0.1:1 cannot be reached."_s);
    QVERIFY(f.clock.monotonicMs() > Limits::kCallMs - 2 * Limits::kProbeMs);
    constexpr qint64 probes = Limits::kCallMs / Limits::kProbeMs;
    const auto attempts = attemptsIn(log);
    QVERIFY2(attempts > probes * 8 / 10 && attempts <= probes + Limits::kAttemptsInteractive,
        qPrintable(QString::number(attempts)));
}

// The host is not down, as others get through; only this one never does.
void TestUnreachable::N01_N05_eightAttemptsInABatch()
{
    const LogCapture log;
    HttpFixture f([](const FaultRequest &r) {
        return r.target == "/x" ? FaultScript::closed() : FaultScript::json("{}").close();
    });
    const auto reply = f.send(f.get(u"/x"_s, Priority::Bulk));
    for (int i = 1; i <= Limits::kAttemptsBulk; ++i) {
        QVERIFY(f.advanceUntil([&] { return attemptsIn(log, "/x") == i; }, 40'000, 100));
        QVERIFY(f.worksAgain());
    }
    QVERIFY(f.arrives(reply, 5000, 100));
    QCOMPARE(reply->error().kind, ErrorKind::Network);
    QVERIFY(f.clock.monotonicMs() <= Limits::kCallMs);
    f.clock.advance(Limits::kCallMs);
    f.settle();
    QCOMPARE(attemptsIn(log, "/x"), Limits::kAttemptsBulk);
}

void TestUnreachable::N02_unknownName()
{
    FakeClock clock;
    ProxyFinder proxies(clock);
    HttpSession session(QUrl(u"https://x.invalid"_s), nullptr, proxies, clock);
    HttpRequest request;
    request.url = QUrl(u"https://x.invalid/a"_s);
    request.authorization = Authorization::None;
    Outcomes<HttpReply> reply;
    reply.handle = session.send(request, this, reply.callback());
    for (int i = 0; i < 200 && !waitUntil([&] { return reply.has(); }, 20); ++i)
        clock.advance(100);
    if (reply.error().kind == ErrorKind::Timeout)
        QSKIP("The name service of this machine does not answer");
    QCOMPARE(reply.error().kind, ErrorKind::Network);
    QVERIFY(reply.error().what.contains("x.invalid"_L1));
}

void TestUnreachable::N03_blackHole()
{
    const SilentPort port;
    if (!port.isSilent())
        QSKIP("This system lets nobody knock in vain");
    const LogCapture log;
    HttpFixture f(answers);
    const auto reply = f.send(requestTo(port.port(), Priority::Interactive));
    for (int i = 1; i < Limits::kAttemptsInteractive; ++i) {
        QVERIFY(startsWithin(f, 2000)); // the longest pause before the third
        QCOMPARE(f.session->inFlight(), 1);
        f.clock.advance(Limits::kHeadersMs - 1);
        f.settle();
        QCOMPARE(f.session->inFlight(), 1);
        QCOMPARE(attemptsIn(log), i - 1);
        f.clock.advance(1);
        QCOMPARE(attemptsIn(log), i); // the next may be out already: its pause is drawn by lot
        QVERIFY(!reply->has());
    }
    f.clock.advance(Limits::kInteractiveListMs - f.clock.monotonicMs());
    QTRY_VERIFY(reply->has());
    QCOMPARE(reply->error().kind, ErrorKind::Timeout);
    QCOMPARE(reply->error().what, u"127.0.0.1:%1 did not answer in time."_s.arg(port.port()));
    QVERIFY(!reply->error().next.isEmpty());
    QVERIFY(f.worksAgain());
}

READBACK_TEST_MAIN(TestUnreachable)
#include "tst_unreachable.moc"
