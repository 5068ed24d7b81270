// SPDX-License-Identifier: MIT
#include "app/demo/DemoServer.h"
#include "bench/DemoWindow.h"
#include "bench/Goal.h"
#include "bench/Measure.h"
#include "tests/support/HeartBeat.h"
#include "ui/CallBrowser.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/conversations/ConversationTableModel.h"

#include <QElapsedTimer>
#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

constexpr int kCalls = 100'000;
constexpr int kLongDays = 90; // by a job
constexpr int kShortDays = 30; // by the query
constexpr int kLatencyMs = 50;
constexpr int kMostStallMs = 100;

QJsonObject list(DemoWindow &client)
{
    const auto *browser = client.browser();
    const auto *model = client.list()->model();
    QEventLoop loop;
    QElapsedTimer timer;
    qint64 firstMs = -1;
    std::optional<test::HeartBeat> beat;
    QObject::connect(browser, &CallBrowser::listingStarted, &loop, [&] {
        timer.start();
        beat.emplace();
    });
    QObject::connect(model, &ConversationTableModel::countsChanged, &loop, [&] {
        if (firstMs < 0 && model->listedCount() > 0)
            firstMs = timer.elapsed();
    });
    QObject::connect(browser, &CallBrowser::listingEnded, &loop, &QEventLoop::quit);
    const auto before = residentBytes();
    client.start();
    loop.exec();
    return {{u"ms"_s, timer.elapsed()}, {u"firstMs"_s, firstMs},
        {u"stallMs"_s, beat->longestGapMs()}, {u"listed"_s, model->listedCount()},
        {u"beforeBytes"_s, before}, {u"peakBytes"_s, peakResidentBytes()}};
}

QJsonObject measured(int days, int requestsPerMinute)
{
    DemoOptions options;
    options.calls = kCalls;
    options.days = days;
    options.latencyMs = kLatencyMs;
    options.requestsPerMinute = requestsPerMinute;
    DemoServer server(options);
    if (!server.start())
        return {};
    return runInChild(u"listing"_s,
        {server.baseUrl().toString(), server.clientSecret(), QString::number(days + 1)});
}

QString textFor(const QString &what, const QJsonObject &figures)
{
    const auto seconds = [&figures](QLatin1StringView key) {
        return QString::number(figures.value(key).toDouble() / 1000, 'f', 1);
    };
    const double mib = figures.value("peakBytes"_L1).toDouble() / (1 << 20);
    return u"%1 calls %2: %3 s (first after %4 s), peak %5 MiB, longest stall %6 ms (goal <= %7 ms)"_s
        .arg(figures.value("listed"_L1).toInt())
        .arg(what, seconds("ms"_L1), seconds("firstMs"_L1))
        .arg(mib, 0, 'f', 0)
        .arg(figures.value("stallMs"_L1).toInt())
        .arg(kMostStallMs);
}

bool isMet(const QJsonObject &figures)
{
    return figures.value("listed"_L1).toInt() >= kCalls
        && figures.value("stallMs"_L1).toInt(kMostStallMs + 1) <= kMostStallMs;
}

} // namespace

QJsonObject childListing(const QStringList &arguments)
{
    DemoWindow client(QUrl(arguments.value(0)), arguments.value(1), arguments.value(2).toInt());
    return list(client);
}

// The client alone, in a process of its own: the demo organisation takes memory too.
GoalResult measureListing()
{
    const auto byJob = measured(kLongDays, 300);
    const auto byQuery = measured(kShortDays, 0);
    return {u"listing"_s, isMet(byJob) && isMet(byQuery),
        textFor(u"over 90 days by a job, under 300 requests a minute"_s, byJob) + u"; "_s
            + textFor(u"over 30 days by the query, without a limit"_s, byQuery),
        {{u"job"_s, byJob}, {u"query"_s, byQuery}}};
}

} // namespace readback::bench
