// SPDX-License-Identifier: MIT
#include "tests/unit/genesys/PlatformScript.h"

using namespace readback;
using namespace readback::test;

// What a listing that asks for less than all sends to the platform, and what it answers.
class ListingFiltersTest : public QObject
{
    Q_OBJECT
private slots:
    void namesBecomeIds();
    void directoriesAreReadPageByPage();
    void directoriesAreReadOnce();
    void onlyOneFilterOfSegments();
    void nobodyHasThatName();
    void aPieceOfAnIdIsLookedForHere();
    void wrapUpsByNameAndLiteral();
    void directoriesThatAreTooLong();
    void directoriesThatAreRefused();
    void whatTheServerLetsThroughIsFilteredHere();
    void aRefusedFilterIsAppliedHere();
    void filteredWindowsAreLonger();
    void oneConversationById();
    void noSuchConversation();
    void oneConversationOutsideThePeriod();

private:
    // The values that the last query's second filter of segments asks for.
    static QStringList sentValues(const World &world, QString *dimension = nullptr)
    {
        const QJsonArray filters = PlatformScript::bodyOf(requestsFor(world, kDetails).back())
                                       .value("segmentFilters"_L1)
                                       .toArray();
        QStringList values;
        for (const auto &predicate : filters[1]["predicates"_L1].toArray()) {
            values << predicate["value"_L1].toString();
            if (dimension)
                *dimension = predicate["dimension"_L1].toString();
        }
        return values;
    }
    static FaultScript oneCall(const FaultRequest &request)
    {
        return isLookUp(request) ? namesFor(request)
                                 : FaultScript::json(pageOf({rowOf("a", 1)}, 1));
    }
};

void ListingFiltersTest::namesBecomeIds()
{
    World world(ApiDialect::Platform, oneCall);
    auto query = world.lastHours(1);
    query.queue = u"bill"_s;
    QCOMPARE(world.list(query).size(), size_t(1));
    QString dimension;
    QCOMPARE(sentValues(world, &dimension), QStringList{QString::fromLatin1(kQueue)});
    QCOMPARE(dimension, u"queueId"_s);
    query.queue.clear();
    query.agent = u"MAYA"_s;
    QCOMPARE(world.list(query).size(), size_t(1));
    QCOMPARE(sentValues(world, &dimension), QStringList{QString::fromLatin1(kUser)});
    QCOMPARE(dimension, u"userId"_s);
    QCOMPARE(world.http.server.count("/api/v2/users?pageSize=100&pageNumber=1&state=any"), 1);
}

// 250 users on three pages, every fiftieth called Maya.
static FaultScript manyUsers(const FaultRequest &request)
{
    const QByteArray key = "pageNumber=";
    const auto at = request.target.indexOf(key);
    if (!request.target.startsWith("/api/v2/users") || at < 0)
        return isLookUp(request) ? namesFor(request) : FaultScript::json(pageOf({}, 0));
    const int page = request.target.mid(at + key.size()).split('&').front().toInt();
    QByteArrayList users;
    for (int i = 100 * (page - 1); i < std::min(250, 100 * page); ++i)
        users << R"({"id":"00000000-0000-4000-8000-)" + QByteArray::number(100'000'000'000 + i)
                + R"(","name":")" + (i % 50 == 0 ? "Maya " : "Jonas ") + QByteArray::number(i)
                + R"("})";
    return FaultScript::json(R"({"entities":[)" + users.join(',') + R"(],"total":250})");
}

void ListingFiltersTest::directoriesAreReadPageByPage()
{
    World world(ApiDialect::Platform, manyUsers);
    auto query = world.lastHours(1);
    query.agent = u"maya"_s;
    world.list(query);
    QVERIFY(world.listed.ok());
    QCOMPARE(world.http.server.count("/api/v2/users"), 3);
    QCOMPARE(sentValues(world).size(), 5);
    query.agent = u"jonas"_s; // 245 are more than a filter is sent
    world.list(query);
    QVERIFY(sentValues(world).isEmpty());
    QVERIFY(world.listed.value().notices.isEmpty()); // the answer is right all the same
}

void ListingFiltersTest::directoriesAreReadOnce()
{
    World world(ApiDialect::Platform, manyUsers);
    auto query = world.lastHours(1);
    query.agent = u"maya 50"_s;
    world.list(query);
    query.agent = u"maya 100"_s;
    world.list(query);
    QCOMPARE(world.http.server.count("/api/v2/users"), 3);
    world.http.clock.advance(700'000); // somebody may have been hired
    world.list(query);
    QCOMPARE(world.http.server.count("/api/v2/users"), 6);
}

// Nothing says whether two of them have to meet in the same segment.
void ListingFiltersTest::onlyOneFilterOfSegments()
{
    World world(ApiDialect::Platform, oneCall);
    auto query = world.lastHours(1);
    query.queue = u"bill"_s;
    query.agent = u"maya"_s;
    QCOMPARE(world.list(query).size(), size_t(1));
    QString dimension;
    QCOMPARE(sentValues(world, &dimension).size(), 1);
    QCOMPARE(dimension, u"userId"_s);
    query.queue = u"returns"_s; // applied here
    QCOMPARE(world.list(query).size(), size_t(0));
    query.number = u"+15550142"_s;
    world.list(query);
    QCOMPARE(sentValues(world, &dimension), QStringList({u"15550142"_s, u"15550142"_s}));
}

void ListingFiltersTest::nobodyHasThatName()
{
    World world(ApiDialect::Platform, oneCall);
    auto query = world.lastHours(1);
    query.agent = u"Nobody"_s;
    QVERIFY(world.list(query).empty());
    QVERIFY(world.listed.ok());
    QCOMPARE(world.listed.value().notices,
        QStringList{u"There is no agent whose name contains “Nobody”."_s});
    query.agent.clear();
    query.queue = u"Nowhere"_s;
    QVERIFY(world.list(query).empty());
    QCOMPARE(world.listed.value().notices,
        QStringList{u"There is no queue whose name contains “Nowhere”."_s});
    QCOMPARE(world.http.server.count(kDetails), 0);
}

void ListingFiltersTest::aPieceOfAnIdIsLookedForHere()
{
    World world(ApiDialect::Platform, [](const FaultRequest &request) {
        return isLookUp(request) ? FaultScript::json(R"({"entities":[],"total":0})")
                                 : FaultScript::json(pageOf({rowOf("a", 1)}, 1));
    });
    auto query = world.lastHours(1);
    query.queue = u"00000000"_s; // what is shown of a queue without a name
    QCOMPARE(world.list(query).size(), size_t(1));
    query.queue = u"00000001"_s;
    QCOMPARE(world.list(query).size(), size_t(0));
}

void ListingFiltersTest::wrapUpsByNameAndLiteral()
{
    const auto row = [](const QByteArray &id, const QByteArray &code) {
        return R"({"conversationId":")" + id + R"(","conversationStart":")"
            + isoText(noon().addSecs(-600)).toLatin1()
            + R"(","participants":[{"purpose":"agent","sessions":[{"mediaType":"voice",)"
              R"("segments":[{"wrapUpCode":")"
            + code + R"("}]}]}]})";
    };
    World world(ApiDialect::Platform, [&row](const FaultRequest &request) {
        if (request.target.startsWith("/api/v2/routing/wrapupcodes"))
            return FaultScript::json(
                R"({"total":1,"entities":[{"id":")" + kQueue + R"(","name":"Out of time"}]})");
        return FaultScript::json(
            pageOf({row("a", "ININ-WRAP-UP-TIMEOUT"), row("b", kQueue), row("c", kUser)}, 3));
    });
    QCOMPARE(world.list(world.lastHours(1)).front().wrapUps, QStringList{u"No wrap-up in time"_s});
    // Literals are never looked up: one of them and the whole batch is refused.
    QCOMPARE(requestsFor(world, "/api/v2/routing/wrapupcodes").front().target,
        QByteArray("/api/v2/routing/wrapupcodes?id=" + kUser + "," + kQueue + "&pageSize=100"));
    auto query = world.lastHours(1);
    query.wrapUp = u"time"_s;
    QCOMPARE(idsOf(world.list(query)), QStringList({u"a"_s, u"b"_s}));
    QString dimension;
    QCOMPARE(sentValues(world, &dimension),
        QStringList({QString::fromLatin1(kQueue), u"ININ-WRAP-UP-TIMEOUT"_s}));
    QCOMPARE(dimension, u"wrapUpCode"_s);
    query.wrapUp = u"nothing we know of"_s; // there are literals nobody has heard of
    world.list(query);
    QVERIFY(sentValues(world).isEmpty());
}

void ListingFiltersTest::directoriesThatAreTooLong()
{
    World world(ApiDialect::Platform, [](const FaultRequest &request) {
        if (!request.target.startsWith("/api/v2/users?page"))
            return oneCall(request);
        return FaultScript::json(
            R"({"total":70000,"entities":[{"id":")" + kUser + R"(","name":"Maya Okafor"}]})");
    });
    auto query = world.lastHours(1);
    query.agent = u"maya"_s;
    QCOMPARE(world.list(query).size(), size_t(1));
    QCOMPARE(world.http.server.count("/api/v2/users?page"), 1);
    QVERIFY(sentValues(world).isEmpty());
}

void ListingFiltersTest::directoriesThatAreRefused()
{
    World world(ApiDialect::Platform, [](const FaultRequest &request) {
        return isLookUp(request) ? FaultScript::reply(403)
                                 : FaultScript::json(pageOf({rowOf("a", 1)}, 1));
    });
    auto query = world.lastHours(1);
    query.queue = u"bill"_s;
    QVERIFY(world.list(query).empty());
    QVERIFY(world.listed.ok());
    const QString notices = world.listed.value().notices.join(u' ');
    QVERIFY(notices.contains(u"calls may be missing"_s));
    QVERIFY(notices.contains(u"routing:queue:view"_s));
    query.queue.clear();
    world.list(query);
    QVERIFY(!world.listed.value().notices.join(u' ').contains(u"missing."_s)); // it matters no more
}

void ListingFiltersTest::whatTheServerLetsThroughIsFilteredHere()
{
    World world(ApiDialect::Platform, [](const FaultRequest &request) {
        QByteArray live = rowOf("b", 2);
        QByteArray ended = rowOf("a", 1);
        ended.replace(R"(,"participants")",
            R"(,"originatingDirection":"inbound","conversationEnd":")" + isoText(noon()).toLatin1()
                + R"(","participants")");
        return isLookUp(request) ? namesFor(request) : FaultScript::json(pageOf({ended, live}, 2));
    });
    auto query = world.lastHours(1);
    query.leastMs = 30'000;
    QCOMPARE(idsOf(world.list(query)), QStringList{u"a"_s});
    query = world.lastHours(1);
    query.direction = Direction::Inbound;
    QCOMPARE(idsOf(world.list(query)), QStringList{u"a"_s});
    query.direction = Direction::Outbound;
    QVERIFY(world.list(query).empty());
    query = world.lastHours(1);
    query.number = u"0142"_s;
    QVERIFY(world.list(query).empty());
}

void ListingFiltersTest::aRefusedFilterIsAppliedHere()
{
    World world(ApiDialect::Platform, [](const FaultRequest &request) {
        if (isLookUp(request))
            return namesFor(request);
        const bool filtered = PlatformScript::bodyOf(request).contains("conversationFilters"_L1);
        return filtered ? FaultScript::reply(400) : FaultScript::json(pageOf({rowOf("a", 1)}, 1));
    });
    auto query = world.lastHours(24 * 20);
    query.mostMs = 1;
    QVERIFY(world.list(query).empty());
    QVERIFY(world.listed.ok());
    query.mostMs.reset();
    query.direction = Direction::Inbound;
    QVERIFY(world.list(query).empty());
    QVERIFY(world.listed.ok());
}

void ListingFiltersTest::filteredWindowsAreLonger()
{
    World world(ApiDialect::Platform,
        [](const FaultRequest &) { return FaultScript::json(R"({"totalHits":0})"); });
    auto query = world.lastHours(24 * 30);
    world.list(query);
    QCOMPARE(world.http.server.count(kDetails), 5);
    query.direction = Direction::Inbound;
    world.list(query);
    QCOMPARE(world.http.server.count(kDetails), 6);
}

static FaultScript oneConversation(const FaultRequest &request)
{
    if (isLookUp(request))
        return namesFor(request);
    return request.target == "/api/v2/analytics/conversations/" + kUser + "/details"
        ? FaultScript::json(rowOf(kUser, 90))
        : FaultScript::reply(404);
}

void ListingFiltersTest::oneConversationById()
{
    World world(ApiDialect::Platform, oneConversation);
    auto query = world.lastHours(2);
    query.conversationId = QString::fromLatin1(kUser).toUpper();
    const auto rows = world.list(query);
    QCOMPARE(rows.size(), size_t(1));
    QCOMPARE(rows.front().agents, QStringList{u"Maya Okafor"_s});
    QCOMPARE(world.http.server.count(kDetails), 0);
    query.agent = u"Jonas"_s; // the rest of the query holds as well
    QVERIFY(world.list(query).empty());
}

void ListingFiltersTest::noSuchConversation()
{
    World world(ApiDialect::Platform, oneConversation);
    auto query = world.lastHours(2);
    for (const QString &id : {u"c9"_s, u"a/../b"_s, u".."_s}) {
        query.conversationId = id;
        QVERIFY(world.list(query).empty());
        QVERIFY(world.listed.ok());
    }
    QCOMPARE(world.http.server.count("/api/v2/analytics/conversations/a%2F..%2Fb/details"), 1);
}

void ListingFiltersTest::oneConversationOutsideThePeriod()
{
    World world(ApiDialect::Platform, oneConversation);
    auto query = world.lastHours(1);
    query.conversationId = QString::fromLatin1(kUser);
    QVERIFY(world.list(query).empty());
    QVERIFY(world.listed.value().notices.join(u' ').contains(u"did not begin within"_s));
}

READBACK_TEST_MAIN(ListingFiltersTest)
#include "tst_listingfilters.moc"
