// SPDX-License-Identifier: MIT
#include "tests/unit/genesys/PlatformScript.h"

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
    void R10_windowsOfSevenDays();
    void theLastMinuteComesWithItsDay();
    void anotherListingBringsWhatCameMeanwhile();
    void stopsWhereThePeriodBegins();
    void unsortedListsAreReadToTheirEnd();
    void pagesAreAskedForAhead();
    void progress();
    void hugeDaysByTheStart();
    void hugeDaysWithoutAFilterByTheStart();
    void theServerCountsNoFurther();
    void queuesWithoutTranscription();
    void everyNameIsAskedForOnce();
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
    // The third tells; by then two more are asked for, though they need not have come as far.
    QVERIFY(world.http.server.count(kDetails) <= 5);
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

void PlatformListingTest::R10_windowsOfSevenDays()
{
    const auto script = PlatformScript::every(60, 40);
    World world(ApiDialect::Platform, [&script](const FaultRequest &request) {
        return isLookUp(request) ? namesFor(request) : script.query(request);
    });
    const auto rows = world.list(world.lastHours(24 * 30));
    QCOMPARE(rows.size(), size_t(24 * 30)); // each once, and none that only shares a day
    QVERIFY(std::ranges::is_sorted(rows, std::greater<>(), &Conversation::start));
    for (const auto &request : requestsFor(world, kDetails)) {
        const auto interval = PlatformScript::intervalOf(request);
        QVERIFY(interval.from.msecsTo(interval.to) <= 7 * 86'400'000);
        QVERIFY(interval.to <= noon().addSecs(-60));
    }
}

// The interval ends a minute before now, but what the server knows of its day it sends.
void PlatformListingTest::theLastMinuteComesWithItsDay()
{
    World world(ApiDialect::Platform, [](const FaultRequest &request) {
        return isLookUp(request) ? namesFor(request)
                                 : FaultScript::json(pageOf({rowOf("now", 0), rowOf("a", 1)}, 2));
    });
    auto query = world.lastHours(1);
    query.range.to = noon().addSecs(1);
    QCOMPARE(idsOf(world.list(query)), QStringList({u"now"_s, u"a"_s}));
    query.range.from = noon().addSecs(-30);
    QCOMPARE(idsOf(world.list(query)), QStringList{u"now"_s});
}

void PlatformListingTest::anotherListingBringsWhatCameMeanwhile()
{
    const auto late = std::make_shared<std::atomic<bool>>(false);
    World world(ApiDialect::Platform, [late](const FaultRequest &request) {
        if (isLookUp(request))
            return namesFor(request);
        return FaultScript::json(
            *late ? pageOf({rowOf("late", 0), rowOf("a", 9)}, 2) : pageOf({rowOf("a", 9)}, 1));
    });
    QCOMPARE(idsOf(world.list(world.lastHours(1))), QStringList{u"a"_s});
    *late = true;
    world.http.clock.advance(60'000);
    QCOMPARE(idsOf(world.list(world.lastHours(1))), QStringList({u"late"_s, u"a"_s}));
}

void PlatformListingTest::stopsWhereThePeriodBegins()
{
    const auto script = PlatformScript::every(1, 1); // 720 this day before noon
    World world(ApiDialect::Platform, [&script](const FaultRequest &request) {
        return isLookUp(request) ? namesFor(request) : script.query(request);
    });
    QCOMPARE(world.list(world.lastHours(1)).size(), size_t(60));
    QVERIFY(world.http.server.count(kDetails) <= 4); // of eight, and some of them were ahead
}

void PlatformListingTest::unsortedListsAreReadToTheirEnd()
{
    auto script = PlatformScript::every(1, 1);
    std::ranges::reverse(script.calls);
    World world(ApiDialect::Platform, [&script](const FaultRequest &request) {
        return isLookUp(request) ? namesFor(request) : script.query(request);
    });
    QCOMPARE(world.list(world.lastHours(1)).size(), size_t(60));
}

void PlatformListingTest::pagesAreAskedForAhead()
{
    const auto script = PlatformScript::every(1, 1);
    World world(ApiDialect::Platform, [&script](const FaultRequest &request) {
        if (isLookUp(request))
            return namesFor(request);
        return pageNumberOf(request) == 2 ? FaultScript::stalled() : script.query(request);
    });
    world.listed.handle = world.source->list(
        world.lastHours(12), Priority::List, &world.http.context,
        [](const std::vector<Conversation> &) {}, world.listed.callback());
    QTRY_COMPARE(world.http.server.count(kDetails), 4);
    QList<int> pages; // those asked for at once come in any order
    for (const auto &request : requestsFor(world, kDetails))
        pages << pageNumberOf(request);
    std::ranges::sort(pages);
    QCOMPARE(pages, (QList{1, 2, 3, 4}));
}

void PlatformListingTest::progress()
{
    const auto script = PlatformScript::every(5, 12);
    World world(ApiDialect::Platform, [&script](const FaultRequest &request) {
        return isLookUp(request) ? namesFor(request) : script.query(request);
    });
    std::vector<ListProgress> told;
    int pages = 0;
    const auto query = world.lastHours(24 * 10);
    world.listed.handle = world.source->list(query, Priority::List, &world.http.context,
        {[&pages](const std::vector<Conversation> &) { ++pages; },
            [&told](const ListProgress &progress) { told.push_back(progress); }},
        world.listed.callback());
    QVERIFY(world.wait(world.listed));
    QVERIFY(static_cast<int>(told.size()) >= pages);
    QVERIFY(std::ranges::is_sorted(told, {}, &ListProgress::listed));
    QVERIFY(std::ranges::is_sorted(told, std::greater<>(), &ListProgress::reached));
    QCOMPARE(told.front().expected, -1); // of a window that is not the last
    const int inAll = world.listed.value().conversations;
    for (const ListProgress &progress : told)
        QVERIFY(progress.expected < 0 || std::abs(progress.expected - inAll) < inAll / 20);
    QCOMPARE(told.back(), (ListProgress{inAll, inAll, query.range.from, false}));
}

// A server with 200,000 calls in the one day, of which it sends three.
static FaultScript hugeDay(const FaultRequest &request, bool filters)
{
    if (isLookUp(request))
        return namesFor(request);
    const auto body = PlatformScript::bodyOf(request);
    const auto range = body["conversationFilters"_L1][0]["predicates"_L1][0]["range"_L1];
    const bool half = range.isObject();
    if (half && !filters)
        return FaultScript::reply(400);
    const double middle = static_cast<double>(noon().addSecs(-3600).toMSecsSinceEpoch());
    const bool newer = range["lt"_L1].toDouble() > middle;
    if (!half && filters)
        return FaultScript::json(pageOf({rowOf("a", 10)}, 200'000));
    if (pageNumberOf(request) > 1)
        return FaultScript::json(R"({"totalHits":200000})");
    if (!half)
        return FaultScript::json(pageOf({rowOf("a", 10), rowOf("b", 80)}, 200'000));
    return FaultScript::json(
        newer ? pageOf({rowOf("a", 10)}, 80'000) : pageOf({rowOf("b", 80)}, 1));
}

void PlatformListingTest::hugeDaysByTheStart()
{
    World world(
        ApiDialect::Platform, [](const FaultRequest &request) { return hugeDay(request, true); });
    QCOMPARE(idsOf(world.list(world.lastHours(2))), QStringList({u"a"_s, u"b"_s}));
    QVERIFY(world.listed.ok());
}

void PlatformListingTest::hugeDaysWithoutAFilterByTheStart()
{
    World world(
        ApiDialect::Platform, [](const FaultRequest &request) { return hugeDay(request, false); });
    QCOMPARE(idsOf(world.list(world.lastHours(2))), QStringList({u"a"_s, u"b"_s}));
    QVERIFY(world.listed.ok());
    QVERIFY(world.http.server.count(kDetails) < 8);
}

void PlatformListingTest::theServerCountsNoFurther()
{
    const auto script = PlatformScript::every(1, 1);
    World world(ApiDialect::Platform, [&script](const FaultRequest &request) {
        if (isLookUp(request))
            return namesFor(request);
        return pageNumberOf(request) > 3 ? FaultScript::reply(400) : script.query(request);
    });
    QCOMPARE(world.list(world.lastHours(12)).size(), size_t(300));
    QVERIFY(world.listed.ok());
    QVERIFY(world.listed.value().notices.join(u' ').contains(u"shorter period"_s));
}

void PlatformListingTest::queuesWithoutTranscription()
{
    const QByteArray other = "00000000-0000-4000-8000-0000000000e2";
    auto both = rowOf("both", 1);
    both.replace(R"("queueId")", R"("queueId":")" + other + R"("},{"queueId")");
    auto none = rowOf("none", 2);
    none.replace(kQueue, "");
    World world(ApiDialect::Platform, [&](const FaultRequest &request) {
        if (request.target.startsWith("/api/v2/routing/queues"))
            return FaultScript::json(R"({"entities":[{"id":")" + kQueue
                + R"(","name":"Quiet","enableTranscription":false},{"id":")" + other
                + R"(","name":"Billing"}]})");
        return isLookUp(request) ? namesFor(request)
                                 : FaultScript::json(pageOf({both, none, rowOf("quiet", 3)}, 3));
    });
    const auto rows = world.list(world.lastHours(1));
    QCOMPARE(idsOf(rows), QStringList({u"both"_s, u"none"_s, u"quiet"_s}));
    QVERIFY(rows[0].transcribed); // of the other queue nothing is known
    QVERIFY(rows[1].transcribed);
    QVERIFY(!rows[2].transcribed);
}

void PlatformListingTest::everyNameIsAskedForOnce()
{
    const auto script = PlatformScript::every(1, 1);
    World world(ApiDialect::Platform, [&script](const FaultRequest &request) {
        return isLookUp(request) ? namesFor(request) : script.query(request);
    });
    QCOMPARE(world.list(world.lastHours(12)).size(), size_t(720));
    QCOMPARE(world.http.server.count("/api/v2/users"), 1);
    QCOMPARE(world.http.server.count("/api/v2/routing/queues"), 1);
}

READBACK_TEST_MAIN(PlatformListingTest)
#include "tst_platformlisting.moc"
