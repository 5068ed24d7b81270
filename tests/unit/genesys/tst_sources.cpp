// SPDX-License-Identifier: MIT
#include "tests/unit/genesys/SourceWorld.h"

using namespace readback;
using namespace readback::test;

// What both dialects do, and the tutorial's over the wire.
class SourcesTest : public QObject
{
    Q_OBJECT
private slots:
    void platformSignsIn();
    void tutorialSignsIn();
    void credentials();
    void B14_platformIds();
    void tutorialLists();
    void R10_tutorialLoop();
    void R10_aFailingPageKeepsWhatCame_data();
    void R10_aFailingPageKeepsWhatCame();
    void tutorialTranscript();
    void tutorialStates();
    void B14_tutorialIds();
    void abandonedWithTheSource();
};

void SourcesTest::platformSignsIn()
{
    int status = 200;
    World world(ApiDialect::Platform, [&status](const FaultRequest &) {
        return FaultScript::reply(
            status, R"({"name":"North\u202ewind"})", {{"Content-Type", "application/json"}});
    });
    const auto signIn = [&world] {
        Outcomes<QString> outcomes;
        outcomes.handle = world.source->signIn(&world.http.context, outcomes.callback());
        world.wait(outcomes);
        return std::pair(outcomes.ok() ? outcomes.value() : u"-"_s, outcomes.error().kind);
    };
    QCOMPARE(signIn().first, u"Northwind"_s);
    QCOMPARE(world.http.server.count("/api/v2/organizations/me"), 1);
    status = 403;
    QCOMPARE(signIn().first, QString());
    status = 404;
    QCOMPARE(signIn().second, ErrorKind::Protocol);
}

void SourcesTest::tutorialSignsIn()
{
    World world(ApiDialect::Tutorial, answers);
    Outcomes<QString> outcomes;
    outcomes.handle = world.source->signIn(&world.http.context, outcomes.callback());
    QVERIFY(world.wait(outcomes));
    QVERIFY(outcomes.ok());
    const auto requests = world.http.server.requests();
    QCOMPARE(requests.last().target, kTutorialList);
    QCOMPARE(QJsonDocument::fromJson(requests.last().body)["limit"_L1].toInt(), 1);
}

void SourcesTest::credentials()
{
    const auto hosts = hostsForRegion(ApiDialect::Platform, u"eu-central-1"_s);
    const auto platform = credentialsFor(ApiDialect::Platform, *hosts, u"i"_s, u"s"_s);
    QCOMPARE(platform.tokenUrl, QUrl(u"https://login.mypurecloud.de/oauth/token"_s));
    QVERIFY(platform.style == ClientAuthentication::BasicHeader);
    const auto base = hostsForRegion(ApiDialect::Tutorial, u"eu-central-1"_s);
    const auto tutorial = credentialsFor(ApiDialect::Tutorial, *base, u"i"_s, u"s"_s);
    QCOMPARE(tutorial.tokenUrl, QUrl(u"https://mypurecloud.de/oauth/token"_s));
    QVERIFY(tutorial.style == ClientAuthentication::FormFields);
}

void SourcesTest::B14_platformIds()
{
    World world(ApiDialect::Platform, [](const FaultRequest &) { return FaultScript::reply(404); });
    auto call = callWith({u"a/../b?x#y"_s});
    call.id = u"../../oauth/token?x=1"_s;
    world.read(call);
    QCOMPARE(world.transcript.error().kind, ErrorKind::NotReady);
    const auto target = world.http.server.requests().last().target;
    QCOMPARE(target,
        kSpeech
            + "..%2F..%2Foauth%2Ftoken%3Fx%3D1/communications/a%2F..%2Fb%3Fx%23y/transcripturl");
    const int before = world.http.server.count();
    for (const QString &id : {QString(), u".."_s, u"a\r\nb"_s, QString(10'000, u'x')}) {
        call.id = id;
        world.read(call);
        QCOMPARE(world.transcript.error().kind, ErrorKind::NotFound);
    }
    QCOMPARE(world.http.server.count(), before);
}

void SourcesTest::tutorialLists()
{
    World world(ApiDialect::Tutorial, [](const FaultRequest &request) {
        const auto after = QJsonDocument::fromJson(request.body)["after"_L1].toString();
        const auto entry = [](const char *id, int minutesAgo) {
            return QByteArray(R"({"id":")") + id + R"(","startTime":")"
                + isoText(noon().addSecs(-60 * minutesAgo)).toLatin1() + R"("})";
        };
        if (after.isEmpty())
            return FaultScript::json(
                R"({"conversations":[)" + entry("a", 5) + "," + entry("old", 61) + "]}",
                {{"after", "p2"}});
        return FaultScript::json(
            R"({"conversations":[)" + entry("a", 5) + "," + entry("b", 7) + "]}");
    });
    const auto rows = world.list(world.lastHours(1));
    QVERIFY(world.listed.ok());
    QCOMPARE(world.listed.value(), (ListSummary{2, {}}));
    QCOMPARE(rows.at(1).id, u"b"_s);
    QCOMPARE(world.http.server.count(kTutorialList), 2);
    auto query = world.lastHours(1);
    query.queue = u"Billing"_s;
    QVERIFY(world.list(query).empty());
    QCOMPARE(world.listed.value().notices.size(), 1);
    query = world.lastHours(1);
    query.conversationId = u"b"_s;
    QCOMPARE(world.list(query).size(), size_t(1));
    query.mostMs = 60'000; // how long they were is not told
    QVERIFY(world.list(query).empty());
    QVERIFY(world.listed.value().notices.isEmpty());
    query = world.lastHours(1);
    query.number = u"0142"_s;
    QVERIFY(world.list(query).empty());
    QCOMPARE(world.listed.value().notices.size(), 1);
}

void SourcesTest::R10_tutorialLoop()
{
    World world(ApiDialect::Tutorial, [](const FaultRequest &request) {
        return FaultScript::json(
            R"({"conversations":[{"id":"a"}]})", {{"after", request.number % 2 ? "one" : "two"}});
    });
    QCOMPARE(world.list(world.lastHours(1)).size(), size_t(1));
    QCOMPARE(world.listed.error().kind, ErrorKind::Protocol);
    QCOMPARE(world.http.server.count(kTutorialList), 3);
}

void SourcesTest::R10_aFailingPageKeepsWhatCame_data()
{
    QTest::addColumn<ApiDialect>("dialect");
    QTest::newRow("platform") << ApiDialect::Platform;
    QTest::newRow("tutorial") << ApiDialect::Tutorial;
}

// Of twenty pages the seventh cannot be had, until it can.
void SourcesTest::R10_aFailingPageKeepsWhatCame()
{
    QFETCH(ApiDialect, dialect);
    std::atomic<bool> broken = true;
    World world(dialect, [&](const FaultRequest &request) {
        if (isLookUp(request))
            return namesFor(request);
        const QJsonDocument asked = QJsonDocument::fromJson(request.body);
        const int page = dialect == ApiDialect::Platform
            ? pageNumberOf(request)
            : std::max(1, asked["after"_L1].toString().toInt());
        if (page == 7 && broken)
            return FaultScript::reply(500);
        QByteArrayList rows;
        for (int i = 0; i < 100; ++i) {
            const auto id = QByteArray::number(100 * page + i);
            rows << (dialect == ApiDialect::Platform ? rowOf(id, 1) : R"({"id":")" + id + R"("})");
        }
        Headers headers;
        if (page < 20)
            headers.emplaceBack("after", QByteArray::number(page + 1));
        return FaultScript::json(page <= 20 ? pageOf(rows, 2000) : pageOf({}, 2000), headers);
    });
    QCOMPARE(world.list(world.lastHours(1)).size(), size_t(600));
    QCOMPARE(world.listed.error().kind, ErrorKind::Server);
    broken = false;
    QCOMPARE(world.list(world.lastHours(1)).size(), size_t(2000));
    QVERIFY(world.listed.ok());
}

void SourcesTest::tutorialTranscript()
{
    World world(ApiDialect::Tutorial, [](const FaultRequest &) {
        return FaultScript::json(
            R"({"transcript":{"segments":[{"speaker":"Agent","text":"hello","start":1.5}]}})");
    });
    world.read(callWith({}));
    QCOMPARE(textsOf(world.transcript), QStringList{u"hello"_s});
    QCOMPARE(world.http.server.count("/api/v2/analytics/conversations/voice/details/c1/speech"), 1);
}

void SourcesTest::tutorialStates()
{
    int status = 404;
    QByteArray body = "{}";
    World world(ApiDialect::Tutorial, [&](const FaultRequest &) {
        return FaultScript::reply(status, body, {{"Content-Type", "application/json"}});
    });
    const auto kindOf = [&world](const Conversation &call) {
        world.read(call);
        return world.transcript.error().kind;
    };
    const auto old = callWith({});
    auto recent = old;
    recent.start = noon().addSecs(-600);
    QCOMPARE(kindOf(old), ErrorKind::NotReady);
    status = 403;
    QCOMPARE(kindOf(old), ErrorKind::Forbidden);
    QVERIFY(world.transcript.error().what.contains(u"analytics:speech:view"_s));
    status = 200;
    QCOMPARE(kindOf(old), ErrorKind::NoTranscript);
    QCOMPARE(kindOf(recent), ErrorKind::NotReady);
    body = R"({"status":"processing"})";
    QCOMPARE(kindOf(old), ErrorKind::NotReady);
    body = R"({"status":"failed"})";
    QCOMPARE(kindOf(recent), ErrorKind::NoTranscript);
}

void SourcesTest::B14_tutorialIds()
{
    World world(ApiDialect::Tutorial, [](const FaultRequest &) { return FaultScript::reply(404); });
    auto call = callWith({});
    call.id = u"a/b%2F?x#y ä"_s;
    world.read(call);
    QCOMPARE(world.http.server.requests().last().target,
        QByteArray(
            "/api/v2/analytics/conversations/voice/details/a%2Fb%252F%3Fx%23y%20%C3%A4/speech"));
    Outcomes<Conversation> one;
    one.handle = world.source->conversation(
        call.id, Priority::Interactive, &world.http.context, one.callback());
    QVERIFY(world.wait(one));
    QCOMPARE(one.value().id, call.id);
}

void SourcesTest::abandonedWithTheSource()
{
    World world(ApiDialect::Platform, [](const FaultRequest &) { return FaultScript::stalled(); });
    world.transcript.handle = world.source->transcript(callWith({u"s1"_s}), Priority::Interactive,
        &world.http.context, world.transcript.callback());
    QVERIFY(world.http.server.waitForRequests(1));
    world.source.reset();
    QTRY_VERIFY(world.transcript.has());
    QCOMPARE(world.transcript.error().kind, ErrorKind::Abandoned);
    QCOMPARE(world.http.session->queued(), 0);
}

READBACK_TEST_MAIN(SourcesTest)
#include "tst_sources.moc"
