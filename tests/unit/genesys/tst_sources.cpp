// SPDX-License-Identifier: MIT
#include "app/genesys/CallSourceFactory.h"
#include "app/genesys/WireTime.h"
#include "tests/support/HttpFixture.h"
#include "tests/support/TestMain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kUser = "00000000-0000-4000-8000-0000000000b1";
const QByteArray kQueue = "00000000-0000-4000-8000-0000000000e1";
const QByteArray kDetails = "/api/v2/analytics/conversations/details/query";
const QByteArray kSpeech = "/api/v2/speechandtextanalytics/conversations/";
const QByteArray kTutorialList = "/api/v2/analytics/conversations/voice/details/query";

// A source of one dialect on a server that a test scripts, in fake time.
struct World
{
    World(ApiDialect dialect, HttpFixture::Handler handler) : http(std::move(handler))
    {
        const ServerHosts hosts{http.server.url(QString()), http.server.url(QString())};
        source = makeCallSource(dialect, hosts, *http.session, http.clock);
    }

    template <class T>
    bool wait(const Outcomes<T> &outcomes)
    {
        return http.advanceUntil([&outcomes] { return outcomes.has(); }, 120'000);
    }

    std::vector<Conversation> list(const ConversationQuery &query)
    {
        std::vector<Conversation> rows;
        listed.all.clear();
        listed.handle = source->list(
            query, Priority::List, &http.context,
            [&rows](std::vector<Conversation> page) {
                rows.insert(rows.end(), page.begin(), page.end());
            },
            listed.callback());
        wait(listed);
        return rows;
    }

    void read(const Conversation &conversation)
    {
        transcript.all.clear();
        transcript.handle = source->transcript(
            conversation, Priority::Interactive, &http.context, transcript.callback());
        wait(transcript);
    }

    ConversationQuery lastHours(int hours) const
    {
        return {TimeRange::lastHours(hours, http.clock.now()), {}, {}};
    }

    HttpFixture http;
    std::unique_ptr<CallSource> source;
    Outcomes<ListSummary> listed;
    Outcomes<Transcript> transcript;
};

QDateTime noon()
{
    return FakeClock().now();
}

Conversation callWith(const QStringList &communications)
{
    Conversation call;
    call.id = u"c1"_s;
    call.start = noon().addSecs(-7200);
    call.durationMs = 60'000;
    call.communications = communications;
    return call;
}

// A row of the details query, of that many minutes ago.
QByteArray rowOf(const QByteArray &id, int minutesAgo)
{
    return R"({"conversationId":")" + id + R"(","conversationStart":")"
        + isoText(noon().addSecs(-60 * minutesAgo)).toLatin1()
        + R"(","participants":[{"purpose":"agent","userId":")" + kUser
        + R"(","sessions":[{"sessionId":"s","mediaType":"voice","recording":true,"segments":[)"
          R"({"segmentType":"interact","queueId":")"
        + kQueue + R"("}]}]}]})";
}

QByteArray pageOf(const QByteArrayList &rows, int total)
{
    return R"({"conversations":[)" + rows.join(',') + R"(],"totalHits":)"
        + QByteArray::number(total) + "}";
}

FaultScript namesFor(const FaultRequest &request)
{
    const bool user = request.target.startsWith("/api/v2/users");
    return FaultScript::json(R"({"entities":[{"id":")" + (user ? kUser : kQueue) + R"(","name":")"
        + (user ? "Maya Okafor" : "Billing") + R"("}]})");
}

bool isLookUp(const FaultRequest &request)
{
    return request.target.startsWith("/api/v2/users")
        || request.target.startsWith("/api/v2/routing");
}

int pageNumberOf(const FaultRequest &request)
{
    return QJsonDocument::fromJson(request.body)["paging"_L1]["pageNumber"_L1].toInt();
}

QByteArray documentSaying(const QByteArray &text, int startMs = 1000)
{
    return R"({"transcripts":[{"phrases":[{"participantPurpose":"external","startTimeMs":)"
        + QByteArray::number(startMs) + R"(,"text":")" + text + R"("}]}]})";
}

QStringList textsOf(const Outcomes<Transcript> &outcomes)
{
    QStringList texts;
    if (outcomes.ok())
        for (const Phrase &phrase : outcomes.value().phrases)
            texts << phrase.text;
    return texts;
}

// {"url": ...} on the server's other host, which stands for the storage.
FaultScript urlOn(const FaultServer *server, const QByteArray &path)
{
    return FaultScript::json(
        R"({"url":")" + server->otherUrl(QString::fromLatin1(path)).toEncoded() + R"("})");
}

} // namespace

class SourcesTest : public QObject
{
    Q_OBJECT
private slots:
    void platformSignsIn();
    void tutorialSignsIn();
    void credentials();
    void platformListsWithNames();
    void platformListsAllPagesOnce();
    void R10_platformLoop();
    void platformMakesPagesSmaller();
    void platformFiltersByNames();
    void platformListWithoutNames();
    void platformListForbidden();
    void B01_cutBodyIsAskedForOnceMore();
    void platformTranscript();
    void S02_documentIsFetchedBare();
    void platformMergesCommunications();
    void platformSingularAndRecordings();
    void R08_notReady_data();
    void R08_notReady();
    void platformNothingRecorded();
    void platformAsksForDetailsFirst();
    void R11_expiredUrl();
    void S03_unsafeUrl();
    void platformTranscriptForbidden();
    void B14_platformIds();
    void tutorialLists();
    void R10_tutorialLoop();
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
    World world(ApiDialect::Tutorial, [](const FaultRequest &) { return FaultScript::json("{}"); });
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

void SourcesTest::platformListsWithNames()
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

void SourcesTest::platformListsAllPagesOnce()
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

void SourcesTest::R10_platformLoop()
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

void SourcesTest::platformMakesPagesSmaller()
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

void SourcesTest::platformFiltersByNames()
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

void SourcesTest::platformListWithoutNames()
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

void SourcesTest::platformListForbidden()
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

void SourcesTest::B01_cutBodyIsAskedForOnceMore()
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

void SourcesTest::platformTranscript()
{
    const FaultServer *server = nullptr;
    World world(ApiDialect::Platform, [&server](const FaultRequest &request) {
        if (isLookUp(request))
            return namesFor(request);
        if (request.onOther)
            return FaultScript::json(R"({"participants":[{"participantPurpose":"agent","userId":")"
                + kUser
                + R"("}],"transcripts":[{"language":"en-US","phrases":[)"
                  R"({"participantPurpose":"internal","startTimeMs":10,"text":"hello"}]}]})");
        return urlOn(server, "/doc?X-Amz-Signature=CANARY-signature");
    });
    server = &world.http.server;
    world.read(callWith({u"s 1"_s}));
    QVERIFY2(world.transcript.ok(), qPrintable(world.transcript.error().what));
    QCOMPARE(world.transcript.value().speakers,
        (std::vector<Speaker>{{SpeakerRole::Agent, u"Maya Okafor"_s}}));
    QCOMPARE(world.transcript.value().language, u"en-US"_s);
    QCOMPARE(textsOf(world.transcript), QStringList{u"hello"_s});
    QCOMPARE(world.http.server.count(kSpeech + "c1/communications/s%201/transcripturls"), 1);
}

void SourcesTest::S02_documentIsFetchedBare()
{
    const FaultServer *server = nullptr;
    World world(ApiDialect::Platform, [&server](const FaultRequest &request) {
        return request.onOther ? FaultScript::json(documentSaying("hi")) : urlOn(server, "/doc");
    });
    server = &world.http.server;
    world.read(callWith({u"s1"_s}));
    QVERIFY(world.transcript.ok());
    int seen = 0;
    for (const FaultRequest &request : world.http.server.requests()) {
        if (!request.onOther)
            continue;
        ++seen;
        for (const char *header : {"authorization", "cookie", "referer"})
            QVERIFY(!request.hasHeader(header));
    }
    QCOMPARE(seen, 1);
}

void SourcesTest::platformMergesCommunications()
{
    const FaultServer *server = nullptr;
    World world(ApiDialect::Platform, [&server](const FaultRequest &request) {
        if (request.onOther)
            return FaultScript::json(request.target == "/1" ? documentSaying("later", 9000)
                                                            : documentSaying("sooner", 10));
        if (request.target.contains("/s3/"))
            return FaultScript::reply(404);
        return urlOn(server, request.target.contains("/s1/") ? "/1" : "/2");
    });
    server = &world.http.server;
    world.read(callWith({u"s1"_s, u"s2"_s, u"s3"_s}));
    QCOMPARE(textsOf(world.transcript), QStringList({u"sooner"_s, u"later"_s}));
}

void SourcesTest::platformSingularAndRecordings()
{
    const FaultServer *server = nullptr;
    World world(ApiDialect::Platform, [&server](const FaultRequest &request) {
        if (request.onOther)
            return FaultScript::json(documentSaying(request.target.mid(1), 10));
        if (request.target.endsWith("s1/transcripturls"))
            return FaultScript::json(R"({"urls":[]})");
        if (request.target.endsWith("s1/transcripturl"))
            return urlOn(server, "/single");
        const auto url = [server](const char *path) {
            return R"({"url":")" + server->otherUrl(QString::fromLatin1(path)).toEncoded()
                + R"("})";
        };
        return FaultScript::json(
            R"({"urls":[)" + url("/first") + "," + url("/single") + "," + url("/first") + "]}");
    });
    server = &world.http.server;
    world.read(callWith({u"s1"_s, u"s2"_s}));
    QCOMPARE(textsOf(world.transcript), QStringList({u"single"_s, u"first"_s})); // each said once
    QCOMPARE(world.http.server.count("/first"), 1);
}

void SourcesTest::R08_notReady_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("404") << 404 << QByteArray(R"({"message":"URL is not available."})");
    QTest::newRow("202") << 202 << QByteArray();
    QTest::newRow("no url") << 200 << QByteArray("{}");
    QTest::newRow("empty url") << 200 << QByteArray(R"({"url":"","urls":[{"url":""}]})");
}

void SourcesTest::R08_notReady()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    World world(ApiDialect::Platform, [status, body](const FaultRequest &) {
        return FaultScript::reply(status, body, {{"Content-Type", "application/json"}});
    });
    world.read(callWith({u"s1"_s}));
    QCOMPARE(world.transcript.error().kind, ErrorKind::NotReady);
    QCOMPARE(world.http.server.count(kSpeech), 2); // both were asked
}

void SourcesTest::platformNothingRecorded()
{
    World world(ApiDialect::Platform, [](const FaultRequest &) { return FaultScript::reply(404); });
    auto call = callWith({});
    call.recorded = false;
    world.read(call);
    QCOMPARE(world.transcript.error().kind, ErrorKind::NoTranscript);
    QCOMPARE(world.http.server.count(), 0);
    call.communications = QStringList{u"s1"_s};
    world.read(call);
    QCOMPARE(world.transcript.error().kind, ErrorKind::NoTranscript);
    call.start = noon().addSecs(-600);
    world.read(call);
    QCOMPARE(world.transcript.error().kind, ErrorKind::NotReady);
}

void SourcesTest::platformAsksForDetailsFirst()
{
    const FaultServer *server = nullptr;
    World world(ApiDialect::Platform, [&server](const FaultRequest &request) {
        if (isLookUp(request))
            return namesFor(request);
        if (request.onOther)
            return FaultScript::json(documentSaying("hi"));
        return request.target.endsWith("/details") ? FaultScript::json(rowOf("c9", 5))
                                                   : urlOn(server, "/doc");
    });
    server = &world.http.server;
    Conversation bare;
    bare.id = u"c9"_s;
    world.read(bare);
    QCOMPARE(textsOf(world.transcript), QStringList{u"hi"_s});
    QCOMPARE(world.http.server.count("/api/v2/analytics/conversations/c9/details"), 1);
    Outcomes<Conversation> one;
    one.handle = world.source->conversation(
        u"c9"_s, Priority::Interactive, &world.http.context, one.callback());
    QVERIFY(world.wait(one));
    QCOMPARE(one.value().agents, QStringList{u"Maya Okafor"_s});
}

void SourcesTest::R11_expiredUrl()
{
    const FaultServer *server = nullptr;
    bool always = false;
    World world(ApiDialect::Platform, [&server, &always](const FaultRequest &request) {
        if (!request.onOther)
            return urlOn(server, "/doc" + QByteArray::number(request.number));
        const bool expired = always || request.target == "/doc2";
        return expired ? FaultScript::reply(403, "<Error/>")
                       : FaultScript::json(documentSaying("hi"));
    });
    server = &world.http.server;
    world.read(callWith({u"s1"_s}));
    QCOMPARE(textsOf(world.transcript), QStringList{u"hi"_s});
    QCOMPARE(world.http.server.count("/doc"), 2);
    always = true;
    world.read(callWith({u"s1"_s}));
    QCOMPARE(world.transcript.error().kind, ErrorKind::Server);
    QCOMPARE(world.http.server.count("/doc"), 4);
}

void SourcesTest::S03_unsafeUrl()
{
    for (const char *url :
        {"http://169.254.169.254/x", "http://example.org/x", "file:///etc/passwd", "/x"}) {
        World world(ApiDialect::Platform, [url](const FaultRequest &) {
            return FaultScript::json(R"({"url":")" + QByteArray(url) + R"("})");
        });
        world.read(callWith({u"s1"_s}));
        QCOMPARE(world.transcript.error().kind, ErrorKind::Protocol);
        QVERIFY(!describe(world.transcript.error()).contains(QLatin1String(url)));
    }
}

void SourcesTest::platformTranscriptForbidden()
{
    World world(ApiDialect::Platform, [](const FaultRequest &) { return FaultScript::reply(403); });
    world.read(callWith({u"s1"_s}));
    QCOMPARE(world.transcript.error().kind, ErrorKind::Forbidden);
    QVERIFY(world.transcript.error().what.contains(u"recording:recording:view"_s));
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
