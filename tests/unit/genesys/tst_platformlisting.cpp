// SPDX-License-Identifier: MIT
#include "tests/unit/genesys/SourceWorld.h"

using namespace readback;
using namespace readback::test;

// The list of calls through the platform dialect, over the wire.
class PlatformListingTest : public QObject
{
    Q_OBJECT
private slots:
    void platformListsWithNames();
    void R10_pagesThatOverlapAndGrow();
    void R10_platformLoop();
    void platformMakesPagesSmaller();
    void platformFiltersByNames();
    void platformListWithoutNames();
    void platformListForbidden();
    void B01_cutBodyIsAskedForOnceMore();
};

void PlatformListingTest::platformListsWithNames()
{
    World world(ApiDialect::Platform, [](const FaultRequest &request) {
        return isLookUp(request)
            ? namesFor(request)
            : FaultScript::json(pageOf({rowOf("a", 10), rowOf("b", 70), rowOf("c", 20)}, 3));
    });
    const auto rows = world.list(world.lastHours(1));
    QVERIFY(world.listed.ok());
    QCOMPARE(world.listed.value(), (ListSummary{2, {}}));
    QCOMPARE(rows.size(), size_t(2)); // b began before the hour
    QCOMPARE(rows.front().agents, QStringList{u"Maya Okafor"_s});
    QCOMPARE(rows.front().queues, QStringList{u"Billing"_s});
    QCOMPARE(world.http.server.count("/api/v2/users?id=" + kUser + "&pageSize=100&state=any"), 1);
    QCOMPARE(world.http.server.count("/api/v2/routing/queues?id=" + kQueue), 1);
    world.list(world.lastHours(1));
    QCOMPARE(world.http.server.count("/api/v2/users"), 1); // remembered
}

void PlatformListingTest::R10_pagesThatOverlapAndGrow()
{
    World world(ApiDialect::Platform, [](const FaultRequest &request) {
        if (isLookUp(request))
            return namesFor(request);
        const int page = pageNumberOf(request);
        QByteArrayList rows; // each page repeats ten rows of the one before
        for (int i = 90 * (page - 1); page <= 3 && i < 90 * (page - 1) + 100; ++i)
            rows << rowOf(QByteArray::number(i), 1);
        return FaultScript::json(page <= 3 ? pageOf(rows, 120) : R"({"totalHits":120})");
    });
    const auto rows = world.list(world.lastHours(1));
    QVERIFY(world.listed.ok());
    QCOMPARE(rows.size(), size_t(280));
    QCOMPARE(world.listed.value().conversations, 280);
    QCOMPARE(world.http.server.count(kDetails), 4);
}

void PlatformListingTest::R10_platformLoop()
{
    World world(ApiDialect::Platform, [](const FaultRequest &request) {
        QByteArrayList rows;
        for (int i = 0; i < 100; ++i)
            rows << rowOf(QByteArray::number(i), 1);
        return isLookUp(request) ? namesFor(request) : FaultScript::json(pageOf(rows, 1'000));
    });
    const auto rows = world.list(world.lastHours(1));
    QCOMPARE(world.listed.error().kind, ErrorKind::Protocol);
    QCOMPARE(rows.size(), size_t(100)); // what came before stays
    QVERIFY(world.http.server.count(kDetails) <= 4);
}

void PlatformListingTest::platformMakesPagesSmaller()
{
    World world(ApiDialect::Platform, [](const FaultRequest &request) {
        if (isLookUp(request))
            return namesFor(request);
        const int size = QJsonDocument::fromJson(request.body)["paging"_L1]["pageSize"_L1].toInt();
        return size > 25 ? FaultScript::reply(413) : FaultScript::json(pageOf({rowOf("a", 1)}, 1));
    });
    QCOMPARE(world.list(world.lastHours(1)).size(), size_t(1));
    QCOMPARE(world.http.server.count(kDetails), 3);
}

void PlatformListingTest::platformFiltersByNames()
{
    World world(ApiDialect::Platform, [](const FaultRequest &request) {
        return isLookUp(request) ? namesFor(request)
                                 : FaultScript::json(pageOf({rowOf("a", 1)}, 1));
    });
    auto query = world.lastHours(1);
    query.queue = u"bill"_s;
    query.agent = u"OKAFOR"_s;
    QCOMPARE(world.list(query).size(), size_t(1));
    query.agent = u"Jonas"_s;
    QCOMPARE(world.list(query).size(), size_t(0));
    QCOMPARE(world.listed.value().conversations, 0);
}

void PlatformListingTest::platformListWithoutNames()
{
    World world(ApiDialect::Platform, [](const FaultRequest &request) {
        return isLookUp(request) ? FaultScript::reply(403)
                                 : FaultScript::json(pageOf({rowOf("a", 1)}, 1));
    });
    const auto rows = world.list(world.lastHours(1));
    QVERIFY(world.listed.ok());
    QCOMPARE(rows.front().agents, QStringList{u"00000000"_s});
    QCOMPARE(rows.front().queues, QStringList{u"00000000"_s});
    const auto notices = world.listed.value().notices;
    QCOMPARE(notices.size(), 2);
    QVERIFY(notices.last().contains(u"routing:queue:view"_s));
    world.list(world.lastHours(1));
    QCOMPARE(world.http.server.count("/api/v2/routing"), 1); // not asked again
}

void PlatformListingTest::platformListForbidden()
{
    World world(ApiDialect::Platform, [](const FaultRequest &) {
        return FaultScript::reply(403, R"({"message":"missing it","code":"missing.permissions"})",
            {{"Content-Type", "application/json"}, {"ININ-Correlation-Id", "abc"}});
    });
    world.list(world.lastHours(1));
    const Error error = world.listed.error();
    QCOMPARE(error.kind, ErrorKind::Forbidden);
    QVERIFY(error.what.contains(u"analytics:conversationDetail:view"_s));
    QVERIFY(error.what.contains(u"missing it"_s));
    QCOMPARE(error.correlationId, u"abc"_s);
}

void PlatformListingTest::B01_cutBodyIsAskedForOnceMore()
{
    World world(ApiDialect::Platform, [](const FaultRequest &request) {
        if (isLookUp(request))
            return namesFor(request);
        const auto whole = pageOf({rowOf("a", 1)}, 1);
        return FaultScript::json(request.number <= 2 ? whole.left(whole.size() - 3) : whole);
    });
    QCOMPARE(world.list(world.lastHours(1)).size(), size_t(1)); // the token was request 1
    QCOMPARE(world.http.server.count(kDetails), 2);
    World broken(ApiDialect::Platform, [](const FaultRequest &) { return FaultScript::json("{"); });
    broken.list(broken.lastHours(1));
    QCOMPARE(broken.listed.error().kind, ErrorKind::Protocol);
    QCOMPARE(broken.http.server.count(kDetails), 2);
}

READBACK_TEST_MAIN(PlatformListingTest)
#include "tst_platformlisting.moc"
