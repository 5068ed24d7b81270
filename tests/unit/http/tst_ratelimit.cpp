// SPDX-License-Identifier: MIT
#include "app/http/Limits.h"
#include "tests/support/HttpFixture.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>

#include <atomic>
#include <memory>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// 429, 5xx and outages over the wire, in virtual time.
class TestRateLimit : public QObject
{
    Q_OBJECT
private slots:
    void R01_pausesTheWholeSession();
    void R02_dateIsHonoured();
    void R03_withoutUsableHeaderTheFloorHolds_data();
    void R03_withoutUsableHeaderTheFloorHolds();
    void R03_tooLongIsAnErrorWithATime();
    void R04_endlessIsGivenUp();
    void R04_interactiveEndsAtItsDeadline();
    void R05_burstOfServerErrors_data();
    void R05_burstOfServerErrors();
    void R05_endlessServerErrors();
    void R06_unavailableWithATimePauses();
    void R12_interactiveGoesFirst();
    void N19_outageLosesNothing();
    void outageHostIsProbedNotHammered();
    void documentsAreNotHeldByAPause();
    void storesOwnSlowDownHoldsNobodyElse();
    void pausesAreTold();

private:
    static FaultScript limited(const QByteArray &retryAfter)
    {
        return FaultScript::reply(
            429, "{\"code\":\"too.many.requests\"}", {{"Retry-After", retryAfter}});
    }
};

void TestRateLimit::R01_pausesTheWholeSession()
{
    auto first = std::make_shared<std::atomic<bool>>(true);
    HttpFixture f([=](const FaultRequest &) {
        return first->exchange(false) ? limited("3") : FaultScript::json("{}");
    });
    const auto reply = f.send(f.get(u"/a"_s));
    QTRY_COMPARE(f.server.count("/a"), 1);
    f.settle();
    const auto other = f.send(f.get(u"/b"_s));
    f.clock.advance(2999);
    f.settle();
    QCOMPARE(f.server.count("/a"), 1);
    QCOMPARE(f.server.count("/b"), 0);
    QVERIFY(f.advanceUntil([&] { return reply->ok() && other->ok(); }, 1500, 100));
    QVERIFY(f.clock.monotonicMs() <= 4500);
}

void TestRateLimit::R02_dateIsHonoured()
{
    // The fake clock starts at 2026-01-15 12:00:00.
    HttpFixture f([](const FaultRequest &r) {
        return r.number == 2 ? limited("Thu, 15 Jan 2026 12:00:10 GMT") : FaultScript::json("{}");
    });
    const auto reply = f.send(f.get(u"/a"_s));
    QTRY_COMPARE(f.server.count("/a"), 1);
    f.settle();
    f.clock.advance(9999);
    f.settle();
    QCOMPARE(f.server.count("/a"), 1);
    f.clock.advance(502);
    QTRY_VERIFY(reply->ok());
}

void TestRateLimit::R03_withoutUsableHeaderTheFloorHolds_data()
{
    QTest::addColumn<QByteArray>("header");
    for (const char *value : {"-1", "3.5", "1e9", "abc", "3, 4", "none at all"})
        QTest::newRow(value) << QByteArray(value);
}

void TestRateLimit::R03_withoutUsableHeaderTheFloorHolds()
{
    QFETCH(QByteArray, header);
    const bool sends = header != "none at all";
    HttpFixture f([=](const FaultRequest &r) {
        if (r.number > 2)
            return FaultScript::json("{}");
        return sends ? limited(header) : FaultScript::reply(429, "{}");
    });
    const auto reply = f.send(f.get(u"/a"_s));
    QTRY_COMPARE(f.server.count("/a"), 1);
    f.settle();
    f.clock.advance(Limits::kRateLimitFloorMs - 1);
    f.settle();
    QCOMPARE(f.server.count("/a"), 1);
    f.clock.advance(502);
    QTRY_VERIFY(reply->ok());
}

void TestRateLimit::R03_tooLongIsAnErrorWithATime()
{
    HttpFixture f([](const FaultRequest &) { return limited("7200"); });
    const auto reply = f.send(f.get(u"/a"_s));
    QTRY_VERIFY(reply->has());
    QCOMPARE(reply->error().kind, ErrorKind::RateLimited);
    QCOMPARE(reply->error().retryAt, f.clock.now().addSecs(7200));
    // Whoever comes next is told the same without asking the server.
    const auto next = f.send(f.get(u"/b"_s, Priority::Bulk));
    QTRY_VERIFY(next->has());
    QCOMPARE(next->error().kind, ErrorKind::RateLimited);
    QCOMPARE(f.server.count("/b"), 0);
    f.clock.advance(Limits::kRetryAfterMaxMs);
    const auto later = f.send(f.get(u"/c"_s));
    QTRY_COMPARE(f.server.count("/c"), 1);
}

void TestRateLimit::R04_endlessIsGivenUp()
{
    HttpFixture f([](const FaultRequest &) { return FaultScript::reply(429, "{}"); });
    const auto replies = f.sendMany(10, u"/a"_s, Priority::Bulk);
    QVERIFY(f.advanceUntil([&] { return allHave(replies); }, 320'000, 1000));
    QVERIFY(f.clock.monotonicMs() > 240'000);
    for (const auto &reply : replies) {
        QCOMPARE(reply->error().kind, ErrorKind::RateLimited);
        QVERIFY(reply->error().retryAt.isValid());
    }
    QVERIFY2(f.server.count("/a") < 400, qPrintable(QString::number(f.server.count("/a"))));
}

void TestRateLimit::R04_interactiveEndsAtItsDeadline()
{
    HttpFixture f([](const FaultRequest &) { return FaultScript::reply(429, "{}"); });
    const auto reply = f.send(f.get(u"/a"_s));
    QVERIFY(f.arrives(reply, 61'000, 1000));
    QCOMPARE(reply->error().kind, ErrorKind::RateLimited);
    QVERIFY(reply->error().retryAt.isValid());
}

void TestRateLimit::R05_burstOfServerErrors_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {500, 502, 503, 504})
        QTest::addRow("%d", status) << status;
}

void TestRateLimit::R05_burstOfServerErrors()
{
    QFETCH(int, status);
    HttpFixture f([=](const FaultRequest &r) {
        return r.number <= 4 ? FaultScript::reply(status, "oops") : FaultScript::json("{}");
    });
    const auto reply = f.send(f.get(u"/a"_s));
    QVERIFY(f.arrives(reply, 10'000, 100));
    QVERIFY(reply->ok());
    QCOMPARE(f.server.count("/a"), 4);
}

void TestRateLimit::R05_endlessServerErrors()
{
    HttpFixture f([](const FaultRequest &) {
        return FaultScript::reply(500, "{\"message\":\"boom\"}", {{"ININ-Correlation-Id", "c-7"}});
    });
    const auto person = f.send(f.get(u"/person"_s));
    const auto batch = f.send(f.get(u"/batch"_s, Priority::Bulk));
    QVERIFY(f.arrives(person, 10'000, 100));
    QCOMPARE(person->error().kind, ErrorKind::Server);
    QCOMPARE(person->error().httpStatus, 500);
    QCOMPARE(person->error().correlationId, u"c-7"_s);
    QCOMPARE(f.server.count("/person"), 4);
    QVERIFY(f.arrives(batch, 310'000, 1000));
    QCOMPARE(batch->error().kind, ErrorKind::Server);
    QVERIFY(f.server.count("/batch") < 80);
}

void TestRateLimit::R06_unavailableWithATimePauses()
{
    HttpFixture f([](const FaultRequest &r) {
        return r.number == 2 ? FaultScript::reply(503, "maintenance", {{"Retry-After", "30"}})
                             : FaultScript::json("{}");
    });
    const auto reply = f.send(f.get(u"/a"_s));
    QTRY_COMPARE(f.server.count("/a"), 1);
    f.settle();
    const auto other = f.send(f.get(u"/b"_s));
    f.clock.advance(29'999);
    f.settle();
    QCOMPARE(f.server.count(), 2);
    f.clock.advance(502);
    QVERIFY(f.advanceUntil([&] { return reply->ok() && other->ok(); }, 1000, 100));
}

void TestRateLimit::R12_interactiveGoesFirst()
{
    HttpFixture f([](const FaultRequest &) {
        return FaultScript::json("{}", {{"inin-ratelimit-allowed", "60"}});
    });
    const auto batch = f.sendMany(100, u"/bulk"_s, Priority::Bulk);
    QTRY_VERIFY(f.server.count("/bulk") >= 6);
    f.settle();
    const int before = f.server.count("/bulk");
    QVERIFY(before < 100);
    const auto person = f.send(f.get(u"/person"_s));
    QVERIFY(f.advanceUntil([&] { return person->ok(); }, 2000, 50));
    QVERIFY(f.server.count("/bulk") <= before + 2);
}

// The connection is refused for 45 s in the middle of a batch.
void TestRateLimit::N19_outageLosesNothing()
{
    auto down = std::make_shared<std::atomic<bool>>(false);
    HttpFixture f([=](const FaultRequest &) {
        return *down ? FaultScript::raw().reset()
                     : FaultScript::json("{}", {{"inin-ratelimit-allowed", "100000"}});
    });
    const auto replies = f.sendMany(100, u"/x"_s, Priority::Bulk);
    QTRY_VERIFY(f.server.count("/x") >= 20);
    *down = true;
    const qint64 since = f.clock.monotonicMs();
    f.advanceUntil([&] { return f.clock.monotonicMs() - since >= 45'000; }, 60'000);
    *down = false;
    QVERIFY(f.advanceUntil([&] { return allHave(replies); }, 60'000));
    QVERIFY(allOk(replies));
}

void TestRateLimit::outageHostIsProbedNotHammered()
{
    HttpFixture f([](const FaultRequest &r) {
        return r.target == "/token" ? tokenReply() : FaultScript::reply(502, "");
    });
    const auto replies = f.sendMany(50, u"/x"_s, Priority::Bulk);
    f.advanceUntil([&] { return f.clock.monotonicMs() >= 100'000; }, 110'000);
    // Six at first, then one in five seconds.
    QVERIFY2(f.server.count("/x") <= 40, qPrintable(QString::number(f.server.count("/x"))));
    QVERIFY(f.server.count("/x") >= 15);
}

void TestRateLimit::documentsAreNotHeldByAPause()
{
    HttpFixture f(
        [](const FaultRequest &r) { return r.onOther ? FaultScript::json("{}") : limited("30"); });
    const auto api = f.send(f.get(u"/a"_s));
    QTRY_COMPARE(f.server.count("/a"), 1);
    f.settle();
    const auto document = f.send(f.bare(f.server.otherUrl(u"/doc"_s)));
    QTRY_VERIFY(document->ok());
    QVERIFY(!api->has());
}

void TestRateLimit::storesOwnSlowDownHoldsNobodyElse()
{
    auto first = std::make_shared<std::atomic<bool>>(true);
    HttpFixture f([=](const FaultRequest &r) {
        if (r.onOther && first->exchange(false))
            return FaultScript::reply(503, "<SlowDown/>", {{"Retry-After", "5"}});
        return FaultScript::json("{}");
    });
    const auto document = f.send(f.bare(f.server.otherUrl(u"/doc"_s)));
    QTRY_COMPARE(f.server.count("/doc"), 1);
    const auto api = f.send(f.get(u"/a"_s));
    QTRY_VERIFY(api->ok());
    QVERIFY(f.advanceUntil([&] { return document->ok(); }, 7000));
    QVERIFY(f.clock.monotonicMs() >= 5000);
}

void TestRateLimit::pausesAreTold()
{
    HttpFixture f([](const FaultRequest &r) {
        return r.number == 2 ? limited("12") : FaultScript::json("{}");
    });
    QSignalSpy paused(f.session.get(), &HttpSession::paused);
    const auto reply = f.send(f.get(u"/a"_s));
    QTRY_COMPARE(paused.count(), 1);
    const QDateTime until = paused[0][0].toDateTime();
    QVERIFY(until >= f.clock.now().addSecs(12) && until <= f.clock.now().addMSecs(12'500));
    f.clock.advance(12'501);
    QCOMPARE(paused.count(), 2);
    QVERIFY(!paused[1][0].toDateTime().isValid());
    QTRY_VERIFY(reply->ok());
}

READBACK_TEST_MAIN(TestRateLimit)
#include "tst_ratelimit.moc"
