// SPDX-License-Identifier: MIT
#include "tests/support/LogCapture.h"
#include "tests/unit/genesys/SourceWorld.h"

using namespace readback;
using namespace readback::test;

// From a call to its transcript through the platform dialect, over the wire.
class PlatformTranscriptsTest : public QObject
{
    Q_OBJECT
private slots:
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
    void S07_logsTellNothing();
    void platformTranscriptForbidden();
};

void PlatformTranscriptsTest::platformTranscript()
{
    World world(ApiDialect::Platform, [](const FaultRequest &request, const FaultServer &server) {
        if (isLookUp(request))
            return namesFor(request);
        if (request.onOther)
            return FaultScript::json(R"({"participants":[{"participantPurpose":"agent","userId":")"
                + kUser
                + R"("}],"transcripts":[{"language":"en-US","phrases":[)"
                  R"({"participantPurpose":"internal","startTimeMs":10,"text":"hello"}]}]})");
        return urlOn(server, "/doc?X-Amz-Signature=CANARY-signature");
    });
    world.read(callWith({u"s 1"_s}));
    QVERIFY2(world.transcript.ok(), qPrintable(world.transcript.error().what));
    QCOMPARE(world.transcript.value().speakers,
        (std::vector<Speaker>{{SpeakerRole::Agent, u"Maya Okafor"_s}}));
    QCOMPARE(world.transcript.value().language, u"en-US"_s);
    QCOMPARE(textsOf(world.transcript), QStringList{u"hello"_s});
    QCOMPARE(world.http.server.count(kSpeech + "c1/communications/s%201/transcripturls"), 1);
}

void PlatformTranscriptsTest::S02_documentIsFetchedBare()
{
    World world(ApiDialect::Platform, [](const FaultRequest &request, const FaultServer &server) {
        return request.onOther ? FaultScript::json(documentSaying("hi")) : urlOn(server, "/doc");
    });
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

void PlatformTranscriptsTest::platformMergesCommunications()
{
    World world(ApiDialect::Platform, [](const FaultRequest &request, const FaultServer &server) {
        if (request.onOther)
            return FaultScript::json(request.target == "/1" ? documentSaying("later", 9000)
                                                            : documentSaying("sooner", 10));
        if (request.target.contains("/s3/"))
            return FaultScript::reply(404);
        return urlOn(server, request.target.contains("/s1/") ? "/1" : "/2");
    });
    world.read(callWith({u"s1"_s, u"s2"_s, u"s3"_s}));
    QCOMPARE(textsOf(world.transcript), QStringList({u"sooner"_s, u"later"_s}));
}

void PlatformTranscriptsTest::platformSingularAndRecordings()
{
    World world(ApiDialect::Platform, [](const FaultRequest &request, const FaultServer &server) {
        if (request.onOther)
            return FaultScript::json(documentSaying(request.target.mid(1), 10));
        if (request.target.endsWith("s1/transcripturls"))
            return FaultScript::json(R"({"urls":[]})");
        if (request.target.endsWith("s1/transcripturl"))
            return urlOn(server, "/single");
        const auto url = [&server](const char *path) {
            return R"({"url":")" + server.otherUrl(QString::fromLatin1(path)).toEncoded() + R"("})";
        };
        return FaultScript::json(
            R"({"urls":[)" + url("/first") + "," + url("/single") + "," + url("/first") + "]}");
    });
    world.read(callWith({u"s1"_s, u"s2"_s}));
    QCOMPARE(textsOf(world.transcript), QStringList({u"single"_s, u"first"_s})); // each said once
    QCOMPARE(world.http.server.count("/first"), 1);
}

void PlatformTranscriptsTest::R08_notReady_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("404") << 404 << QByteArray(R"({"message":"URL is not available."})");
    QTest::newRow("202") << 202 << QByteArray();
    QTest::newRow("no url") << 200 << QByteArray("{}");
    QTest::newRow("empty url") << 200 << QByteArray(R"({"url":"","urls":[{"url":""}]})");
}

void PlatformTranscriptsTest::R08_notReady()
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

void PlatformTranscriptsTest::platformNothingRecorded()
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

void PlatformTranscriptsTest::platformAsksForDetailsFirst()
{
    World world(ApiDialect::Platform, [](const FaultRequest &request, const FaultServer &server) {
        if (isLookUp(request))
            return namesFor(request);
        if (request.onOther)
            return FaultScript::json(documentSaying("hi"));
        return request.target.endsWith("/details") ? FaultScript::json(rowOf("c9", 5))
                                                   : urlOn(server, "/doc");
    });
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

void PlatformTranscriptsTest::R11_expiredUrl()
{
    bool always = false;
    World world(
        ApiDialect::Platform, [&always](const FaultRequest &request, const FaultServer &server) {
            if (!request.onOther)
                return urlOn(server, "/doc" + QByteArray::number(request.number));
            const bool expired = always || request.target == "/doc2";
            return expired ? FaultScript::reply(403, "<Error/>")
                           : FaultScript::json(documentSaying("hi"));
        });
    world.read(callWith({u"s1"_s}));
    QCOMPARE(textsOf(world.transcript), QStringList{u"hi"_s});
    QCOMPARE(world.http.server.count("/doc"), 2);
    always = true;
    world.read(callWith({u"s1"_s}));
    QCOMPARE(world.transcript.error().kind, ErrorKind::Server);
    QCOMPARE(world.http.server.count("/doc"), 4);
}

void PlatformTranscriptsTest::S03_unsafeUrl()
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

// Everything goes wrong, with all logging on.
void PlatformTranscriptsTest::S07_logsTellNothing()
{
    const LogCapture log;
    World world(ApiDialect::Platform, [](const FaultRequest &request, const FaultServer &server) {
        const QByteArray echo = request.header("authorization") + " said: my card is 4111";
        if (request.target.startsWith("/doc"))
            return FaultScript::json(R"({"transcripts": "my card is 4111)");
        if (request.target.contains("/s1/"))
            return urlOn(server, "/doc?X-Amz-Signature=SIGNED");
        return FaultScript::reply(500, echo, {{"X-Echo", echo}, {"Content-Type", echo}});
    });
    world.read(callWith({u"s1"_s}));
    QCOMPARE(world.transcript.error().kind, ErrorKind::Protocol);
    QVERIFY(!describe(world.transcript.error()).contains("4111"_L1));
    world.read(callWith({u"s2"_s}));
    QCOMPARE(world.transcript.error().kind, ErrorKind::Server);
    QVERIFY(!describe(world.transcript.error()).contains("4111"_L1));
    const QByteArray said = log.text();
    QVERIFY(said.contains("readback.http")); // it does log
    for (const char *secret : {"CANARY", "Bearer", "4111", "SIGNED", "X-Amz"})
        QVERIFY2(!said.contains(secret), secret);
}

void PlatformTranscriptsTest::platformTranscriptForbidden()
{
    World world(ApiDialect::Platform, [](const FaultRequest &) { return FaultScript::reply(403); });
    world.read(callWith({u"s1"_s}));
    QCOMPARE(world.transcript.error().kind, ErrorKind::Forbidden);
    QVERIFY(world.transcript.error().what.contains(u"recording:recording:view"_s));
}

READBACK_TEST_MAIN(PlatformTranscriptsTest)
#include "tst_platformtranscripts.moc"
