// SPDX-License-Identifier: MIT
#include "app/http/Limits.h"
#include "bench/Goal.h"
#include "bench/Measure.h"
#include "bench/NginxFront.h"
#include "bench/P13_client.h"
#include "tests/support/FaultServer.h"
#include "tests/support/TestCertificates.h"

using namespace Qt::StringLiterals;
using namespace readback::test;

namespace readback::bench {

namespace {

constexpr int kCalls = 200;
constexpr int kLatencyMs = 50;
constexpr int kPauseMs = 500; // the tutorial's, after each call
constexpr int kRounds = 7;
// One at a time is as long as it is even; fewer calls do, and their time is multiplied.
constexpr int kSequential = 40;
constexpr int kPausing = 4;
constexpr int kPacedCalls = 900;

FaultScript slowAnswer(const FaultRequest &request)
{
    if (request.target == "/oauth/token")
        return FaultScript::json(R"({"access_token":"CANARY-token","expires_in":86400})");
    return FaultScript::json(
        "{\"text\":\"" + QByteArray(4000, 'x') + "\"}", {{"inin-ratelimit-allowed", "1000000"}})
        .after(kLatencyMs);
}

struct Times
{
    double sequential = 0;
    double tutorial = 0;
    double http1 = 0;
    double http2 = 0; // 0: not measured
};

Times measure(const QUrl &plain, const QUrl &secure)
{
    std::vector<std::function<double()>> ways{
        [&] { return oneAtATimeMs(plain, kSequential, 0) * kCalls / kSequential; },
        [&] { return oneAtATimeMs(plain, kPausing, kPauseMs) * kCalls / kPausing; },
        [&] { return throughSessionMs(plain, kCalls, false); }};
    if (!secure.isEmpty())
        ways.emplace_back([&] { return throughSessionMs(secure, kCalls, true); });
    const auto m = alternate(kRounds, ways);
    return {m[0], m[1], m[2], secure.isEmpty() ? 0 : m[3]};
}

QString http2Text(const Times &times)
{
    if (times.http2 == 0)
        return u"HTTP/2 not measured, there is no nginx or openssl"_s;
    return u"HTTP/2 %1x (>= 20x)"_s.arg(times.sequential / times.http2, 0, 'f', 1);
}

} // namespace

// What the network costs when every answer takes 50 ms, and when a budget is all there is.
GoalResult measureP13()
{
    const FaultServer server(slowAnswer);
    const auto certificates = TestCertificates::make();
    std::optional<TrustAuthority> trust;
    std::optional<NginxFront> front;
    if (certificates && NginxFront::isInstalled()) {
        trust.emplace(certificates->authority());
        front.emplace(certificates->server(TestCertificates::Kind::Valid), server.url({}));
    }
    const Times t = measure(server.url({}), front ? front->url() : QUrl());
    const Pacing pace = paced(Limits::kBudgetPerMinute, kPacedCalls);
    const double over1 = t.sequential / t.http1;
    // Both held to the budget: the tutorial's pattern stays below it by itself.
    const double overTutorial = pace.perSecond * t.tutorial / kCalls / 1000;
    const bool met = over1 >= 5 && (t.http2 == 0 || t.sequential / t.http2 >= 20)
        && pace.ofPermitted >= 0.95 && pace.refused == 0 && overTutorial >= 2.6;
    return {u"P13"_s, met,
        u"HTTP/1.1 %1x sequential (>= 5x), %2; under 300/min %3 % of the rate (>= 95 %), %4 times "
        "429, %5x the tutorial's pattern (>= 2.6x)"_s.arg(over1, 0, 'f', 2)
            .arg(http2Text(t))
            .arg(pace.ofPermitted * 100, 0, 'f', 0)
            .arg(pace.refused)
            .arg(overTutorial, 0, 'f', 2),
        {{u"sequentialMs"_s, t.sequential}, {u"tutorialMs"_s, t.tutorial}, {u"http1Ms"_s, t.http1},
            {u"http2Ms"_s, t.http2}, {u"pacedPerSecond"_s, pace.perSecond},
            {u"pacedRefused"_s, pace.refused}}};
}

} // namespace readback::bench
