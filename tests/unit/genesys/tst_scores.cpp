// SPDX-License-Identifier: MIT
#include "app/genesys/platform/transcript/ScoresDecoder.h"
#include "tests/unit/genesys/PlatformSamples.h"
#include "tests/unit/genesys/SourceWorld.h"

using namespace readback;
using namespace readback::test;

using State = FeatureReport::State;

namespace {

FaultScript errorBody(int status, const QByteArray &code)
{
    return FaultScript::reply(status,
        R"({"status":)" + QByteArray::number(status) + R"(,"code":")" + code
            + R"(","message":"no"})",
        {{"Content-Type", "application/json"}});
}

bool isNear(const std::optional<double> &value, double expected)
{
    return value && std::abs(*value - expected) < 1e-9;
}

} // namespace

// The scores of one conversation: what they say, and when nobody asks for them.
class ScoresTest : public QObject
{
    Q_OBJECT
private slots:
    void document();
    void boundsAndUnits_data();
    void boundsAndUnits();
    void trendClasses();
    void agentsHaveNames();
    void goingBackCostsNothing();
    void aRefusalIsAskedOnce_data();
    void aRefusalIsAskedOnce();
    void oneWithoutScoresDoesNotTurnThemOff();
    void cancelledWithItsHandle();
    void featuresAreReported();
    void probes_data();
    void probes();
    void aProbeTurnsAFeatureOnAgain();
    void unusableIdsAreNotSent();

private:
    static Result<ConversationScores> scoresOf(const QByteArray &body)
    {
        return decoded<ConversationScores>(body, decodeScores);
    }
    static Outcomes<ConversationScores> &ask(
        World &world, const QString &id, Outcomes<ConversationScores> &outcomes)
    {
        auto call = callWith({});
        call.id = id;
        outcomes.all.clear();
        outcomes.handle = world.source->scores(
            call, Priority::Interactive, &world.http.context, outcomes.callback());
        world.wait(outcomes);
        return outcomes;
    }
    static FeatureReport report(const World &world, Feature feature)
    {
        return world.source->features().at(static_cast<size_t>(feature));
    }
};

void ScoresTest::document()
{
    const auto scores = scoresOf(sampleScores());
    QVERIFY(scores.ok());
    QVERIFY(isNear(scores->sentiment, -42));
    QVERIFY(isNear(scores->trend, 13));
    QCOMPARE(scores->trendClass, SentimentTrend::SlightlyImproving);
    QCOMPARE(scores->empathy, (std::vector<EmpathyScore>{{u"u-1"_s, 50}, {u"u-2"_s, -25}}));
    QVERIFY(isNear(scores->agentShare, 40));
    QVERIFY(isNear(scores->customerShare, 35));
    QVERIFY(isNear(scores->silenceShare, 12.5));
    QVERIFY(isNear(scores->ivrShare, 5));
    QVERIFY(isNear(scores->acdShare, 5));
    QVERIFY(isNear(scores->otherShare, 0));
    QVERIFY(isNear(scores->overtalkShare, 2.5));
    QCOMPARE(scores->overtalks, std::optional(3));
    QCOMPARE(*scoresOf("{}"), ConversationScores());
}

void ScoresTest::boundsAndUnits_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<double>("sentiment");
    QTest::addColumn<double>("agent");
    const auto row = [](const char *body, double sentiment, double agent) {
        QTest::newRow(body) << QByteArray(body) << sentiment << agent;
    };
    row(R"({"sentimentScore": -1, "participantMetrics": {"agentDurationPercentage": 1}})", -100,
        100);
    row(R"({"sentimentScore": 60, "participantMetrics": {"agentDurationPercentage": 60}})", 60, 60);
    row(R"({"sentimentScore": 1e308, "participantMetrics": {"agentDurationPercentage": 1e308}})",
        100, 100);
    row(R"({"sentimentScore": -1e308, "participantMetrics": {"agentDurationPercentage": -7}})",
        -100, 0);
    // Less than one percent, beside what makes them percents.
    row(R"({"sentimentScore": 0, "participantMetrics":
        {"agentDurationPercentage": 0.5, "customerDurationPercentage": 90}})",
        0, 0.5);
}

void ScoresTest::boundsAndUnits()
{
    QFETCH(QByteArray, body);
    QFETCH(double, sentiment);
    QFETCH(double, agent);
    const auto scores = scoresOf(body);
    QVERIFY(scores.ok());
    QVERIFY(isNear(scores->sentiment, sentiment));
    QVERIFY(isNear(scores->agentShare, agent));
}

void ScoresTest::trendClasses()
{
    const auto classOf = [](const char *name) {
        return scoresOf(R"({"sentimentTrendClass": ")" + QByteArray(name) + "\"}")->trendClass;
    };
    QCOMPARE(classOf("Declining"), SentimentTrend::Declining);
    QCOMPARE(classOf("SlightlyDeclining"), SentimentTrend::SlightlyDeclining);
    QCOMPARE(classOf("NoChange"), SentimentTrend::NoChange);
    QCOMPARE(classOf("Improving"), SentimentTrend::Improving);
    QCOMPARE(classOf("NotCalculated"), SentimentTrend::NotCalculated);
    QCOMPARE(classOf("Sideways"), SentimentTrend::NotCalculated);
}

void ScoresTest::agentsHaveNames()
{
    World world(ApiDialect::Platform, [](const FaultRequest &request) {
        return isLookUp(request)
            ? namesFor(request)
            : FaultScript::json(R"({"sentimentScore": 0.25, "empathyScores":
            [{"userId": ")"
                + kUser + R"(", "score": 0.5}, {"userId": "somebody-else", "score": 0}]})");
    });
    Outcomes<ConversationScores> outcomes;
    QVERIFY(ask(world, u"c 1"_s, outcomes).ok());
    QCOMPARE(outcomes.value().empathy,
        (std::vector<EmpathyScore>{{u"Maya Okafor"_s, 50}, {u"somebody"_s, 0}}));
    QCOMPARE(world.http.server.count(kSpeech + "c%201"), 1);
    QCOMPARE(report(world, Feature::Scores).state, State::Works);
}

void ScoresTest::goingBackCostsNothing()
{
    World world(ApiDialect::Platform,
        [](const FaultRequest &) { return FaultScript::json(R"({"sentimentScore": 0.25})"); });
    Outcomes<ConversationScores> outcomes;
    for (const auto &id : {u"c1"_s, u"c2"_s, u"c1"_s}) {
        QVERIFY(ask(world, id, outcomes).ok());
        QVERIFY(isNear(outcomes.value().sentiment, 25));
    }
    QCOMPARE(world.http.server.count(kSpeech), 2);
}

void ScoresTest::aRefusalIsAskedOnce_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("403") << 403 << "missing.permissions"_ba;
    QTest::newRow("404 of the path") << 404 << "not.found"_ba;
}

void ScoresTest::aRefusalIsAskedOnce()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    World world(ApiDialect::Platform,
        [status, code](const FaultRequest &) { return errorBody(status, code); });
    Outcomes<ConversationScores> outcomes;
    QCOMPARE(ask(world, u"c1"_s, outcomes).error().httpStatus, status);
    QCOMPARE(report(world, Feature::Scores).state, State::Off);
    QCOMPARE(report(world, Feature::Scores).error->code, QString::fromLatin1(code));
    for (int i = 0; i < 10; ++i)
        QCOMPARE(ask(world, QString::number(i), outcomes).error().kind, ErrorKind::NotFound);
    QCOMPARE(world.http.server.count(kSpeech), 1);
}

void ScoresTest::oneWithoutScoresDoesNotTurnThemOff()
{
    World world(ApiDialect::Platform, [](const FaultRequest &request) {
        return request.target.endsWith("/with") ? FaultScript::json(R"({"sentimentScore": 1})")
                                                : errorBody(404, "resource.not.found");
    });
    Outcomes<ConversationScores> outcomes;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(ask(world, QString::number(i), outcomes).error().kind, ErrorKind::NotFound);
    QCOMPARE(report(world, Feature::Scores).state, State::Works);
    QVERIFY(ask(world, u"with"_s, outcomes).ok());
    for (int i = 0; i < 10; ++i)
        ask(world, QString::number(i), outcomes);
    QCOMPARE(world.http.server.count(kSpeech), 14);
}

void ScoresTest::cancelledWithItsHandle()
{
    World world(ApiDialect::Platform,
        [](const FaultRequest &) { return FaultScript::json(R"({"sentimentScore": 1})"); });
    Outcomes<ConversationScores> outcomes;
    outcomes.handle = world.source->scores(
        callWith({}), Priority::Interactive, &world.http.context, outcomes.callback());
    outcomes.handle.cancel();
    world.http.settle();
    QVERIFY(!outcomes.has());
    QCOMPARE(report(world, Feature::Scores).state, State::Untried);
}

void ScoresTest::featuresAreReported()
{
    World world(ApiDialect::Platform, [](const FaultRequest &request) {
        if (request.target.startsWith("/api/v2/routing"))
            return errorBody(403, "missing.permissions");
        return isLookUp(request) ? namesFor(request)
                                 : FaultScript::json(pageOf({rowOf("c1", 90)}, 1));
    });
    for (const auto &feature : world.source->features())
        QCOMPARE(feature.state, State::Untried);
    QCOMPARE(world.list(world.lastHours(24)).size(), 1U);
    QCOMPARE(report(world, Feature::UserNames).state, State::Works);
    QCOMPARE(report(world, Feature::QueueNames).state, State::Off);
    QCOMPARE(report(world, Feature::QueueNames).permission, u"routing:queue:view"_s);
    world.list(world.lastHours(24));
    QCOMPARE(world.http.server.count("/api/v2/routing/queues"), 1);
}

void ScoresTest::probes_data()
{
    QTest::addColumn<int>("feature");
    QTest::addColumn<QByteArray>("target");
    const auto row = [](const char *tag, Feature feature, const QByteArray &target) {
        QTest::newRow(tag) << static_cast<int>(feature) << target;
    };
    row("users", Feature::UserNames, "/api/v2/users?pageSize=1");
    row("queues", Feature::QueueNames, "/api/v2/routing/queues?pageSize=1");
    row("wrap-up codes", Feature::WrapUpNames, "/api/v2/routing/wrapupcodes?pageSize=1");
    row("jobs", Feature::ListingJobs, "/api/v2/analytics/conversations/details/jobs/availability");
    row("scores", Feature::Scores, kSpeech + "00000000-0000-0000-0000-000000000000");
}

void ScoresTest::probes()
{
    QFETCH(int, feature);
    QFETCH(QByteArray, target);
    const auto probed = static_cast<Feature>(feature);
    FaultScript answer = FaultScript::json("{}");
    World world(ApiDialect::Platform, [&answer](const FaultRequest &) { return answer; });
    Outcomes<Done> outcomes;
    const auto probe = [&] {
        outcomes.all.clear();
        outcomes.handle
            = world.source->tryFeature(probed, &world.http.context, outcomes.callback());
        return world.wait(outcomes);
    };
    QVERIFY(probe() && outcomes.ok());
    QCOMPARE(world.http.server.count(target), 1);
    QCOMPARE(report(world, probed).state, State::Works);
    answer = errorBody(404, "resource.not.found");
    QVERIFY(probe() && !outcomes.ok());
    // None of nobody: nothing is wrong with scores.
    QCOMPARE(report(world, probed).state, probed == Feature::Scores ? State::Works : State::Off);
    answer = errorBody(403, "missing.permissions");
    QVERIFY(probe() && !outcomes.ok());
    QCOMPARE(outcomes.error().kind, ErrorKind::Forbidden);
    QCOMPARE(report(world, probed).state, State::Off);
    answer = errorBody(500, "internal.server.error");
    QVERIFY(probe() && !outcomes.ok());
    QCOMPARE(report(world, probed).state, State::Failed);
}

void ScoresTest::aProbeTurnsAFeatureOnAgain()
{
    bool granted = false;
    World world(ApiDialect::Platform, [&granted](const FaultRequest &) {
        return granted ? FaultScript::json(R"({"sentimentScore": 1})")
                       : errorBody(403, "missing.permissions");
    });
    Outcomes<ConversationScores> outcomes;
    QVERIFY(!ask(world, u"c1"_s, outcomes).ok());
    granted = true;
    QVERIFY(!ask(world, u"c1"_s, outcomes).ok());
    Outcomes<Done> probed;
    probed.handle
        = world.source->tryFeature(Feature::Scores, &world.http.context, probed.callback());
    QVERIFY(world.wait(probed) && probed.ok());
    QVERIFY(ask(world, u"c1"_s, outcomes).ok());
}

void ScoresTest::unusableIdsAreNotSent()
{
    World world(ApiDialect::Platform, [](const FaultRequest &) { return FaultScript::json("{}"); });
    Outcomes<ConversationScores> outcomes;
    QCOMPARE(ask(world, u".."_s, outcomes).error().kind, ErrorKind::NotFound);
    QCOMPARE(world.http.server.count(), 0);
    // An answer that says nothing is none.
    QCOMPARE(ask(world, u"c1"_s, outcomes).error().kind, ErrorKind::NotFound);
    QCOMPARE(report(world, Feature::Scores).state, State::Works);
}

READBACK_TEST_MAIN(ScoresTest)
#include "tst_scores.moc"
