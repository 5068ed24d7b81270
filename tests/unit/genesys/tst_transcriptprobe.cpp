// SPDX-License-Identifier: MIT
#include "tests/unit/genesys/SourceWorld.h"

using namespace readback;
using namespace readback::test;

// Whether there is a transcript, for as few requests as it takes, over the wire.
class TranscriptProbeTest : public QObject
{
    Q_OBJECT
private slots:
    void aUrlIsEnough();
    void asksTheLegsInTurn();
    void R08_nothingYet();
    void nothingRecorded();
    void asksForDetailsFirst();
    void forbiddenNamesTheRights();
    void tutorialAsksForTheText();

private:
    static Result<Done> probe(World &world, const Conversation &call)
    {
        Outcomes<Done> outcome;
        outcome.handle
            = world.source->probe(call, Priority::Bulk, &world.http.context, outcome.callback());
        return world.wait(outcome) ? outcome.all.front() : Error::of(ErrorKind::Abandoned);
    }
};

void TranscriptProbeTest::aUrlIsEnough()
{
    World world(ApiDialect::Platform, [](const FaultRequest &, const FaultServer &server) {
        return urlOn(server, "/doc?X-Amz-Signature=CANARY-signature");
    });
    QVERIFY(probe(world, callWith({u"s1"_s, u"s2"_s})));
    QCOMPARE(world.http.server.count(kSpeech), 1);
    QCOMPARE(world.http.server.count("/doc"), 0);
}

void TranscriptProbeTest::asksTheLegsInTurn()
{
    World world(ApiDialect::Platform, [](const FaultRequest &request, const FaultServer &server) {
        return request.target.contains("/s2/") ? urlOn(server, "/doc") : FaultScript::reply(404);
    });
    QVERIFY(probe(world, callWith({u"s1"_s, u"s2"_s, u"s3"_s})));
    QCOMPARE(world.http.server.count(kSpeech), 3);
}

void TranscriptProbeTest::R08_nothingYet()
{
    World world(ApiDialect::Platform, [](const FaultRequest &) { return FaultScript::reply(404); });
    QCOMPARE(probe(world, callWith({u"s1"_s})).error().kind, ErrorKind::NotReady);
}

void TranscriptProbeTest::nothingRecorded()
{
    World world(ApiDialect::Platform, [](const FaultRequest &) { return FaultScript::reply(404); });
    auto call = callWith({});
    call.recorded = false;
    QCOMPARE(probe(world, call).error().kind, ErrorKind::NoTranscript);
    QCOMPARE(world.http.server.requests().size(), 0);
}

void TranscriptProbeTest::asksForDetailsFirst()
{
    World world(ApiDialect::Platform, [](const FaultRequest &request, const FaultServer &server) {
        if (request.target.contains("/details"))
            return FaultScript::json(rowOf("c1", 30));
        return urlOn(server, "/doc");
    });
    auto call = callWith({});
    call.durationMs = std::nullopt; // it ran when it was listed
    QVERIFY(probe(world, call));
    QCOMPARE(world.http.server.count(kSpeech + "c1/communications/s/"), 1);
}

void TranscriptProbeTest::forbiddenNamesTheRights()
{
    World world(ApiDialect::Platform, [](const FaultRequest &) { return FaultScript::reply(403); });
    const auto result = probe(world, callWith({u"s1"_s, u"s2"_s}));
    QCOMPARE(result.error().kind, ErrorKind::Forbidden);
    QVERIFY(result.error().what.contains(u"recording:recording:view"_s));
    QCOMPARE(world.http.server.count(kSpeech), 2); // plural and singular of one leg
}

void TranscriptProbeTest::tutorialAsksForTheText()
{
    World world(ApiDialect::Tutorial, [](const FaultRequest &) { return FaultScript::reply(404); });
    QCOMPARE(probe(world, callWith({})).error().kind, ErrorKind::NotReady);
    QCOMPARE(world.http.server.count("/api/v2/analytics"), 1);
}

READBACK_TEST_MAIN(TranscriptProbeTest)
#include "tst_transcriptprobe.moc"
