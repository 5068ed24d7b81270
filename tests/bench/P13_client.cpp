// SPDX-License-Identifier: MIT
#include "bench/P13_client.h"

#include "app/async/SystemClock.h"
#include "app/http/HttpSession.h"
#include "app/http/ProxyFinder.h"
#include "tests/support/HttpFixture.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QThread>

#include <atomic>
#include <deque>

using namespace Qt::StringLiterals;
using namespace readback::test;

namespace readback::bench {

namespace {

constexpr qint64 kWindowMs = 60'000;

double elapsedMs(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

QUrl documentOn(const QUrl &server, int number)
{
    return server.resolved(QUrl(u"/document/%1"_s.arg(number)));
}

void getOne(QNetworkAccessManager &network, const QUrl &url)
{
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer CANARY-token");
    QEventLoop loop;
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    reply->readAll();
}

// Whether all of them came.
bool getAll(HttpSession &session, const QUrl &server, int calls)
{
    QEventLoop loop;
    std::vector<CallHandle> handles;
    int left = calls;
    bool ok = true;
    for (int i = 0; i < calls; ++i) {
        HttpRequest request;
        request.url = documentOn(server, i);
        request.priority = Priority::Bulk;
        handles.push_back(session.send(request, &loop, [&](const Result<HttpReply> &reply) {
            ok = ok && reply.ok();
            if (--left == 0)
                loop.quit();
        }));
    }
    loop.exec();
    return ok;
}

} // namespace

double oneAtATimeMs(const QUrl &server, int calls, int pauseMs)
{
    QNetworkAccessManager network;
    getOne(network, documentOn(server, 0));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < calls; ++i) {
        getOne(network, documentOn(server, i));
        QThread::msleep(static_cast<unsigned long>(pauseMs));
    }
    return elapsedMs(timer);
}

double throughSessionMs(const QUrl &server, int calls, bool overHttp2)
{
    SystemClock clock;
    ProxyFinder proxies(clock);
    TokenSource tokens({server.resolved(QUrl(u"/oauth/token"_s)), ClientAuthentication::BasicHeader,
                           QString::fromLatin1(kClientId), QString::fromLatin1(kClientSecret)},
        proxies, clock);
    HttpSession session(server, &tokens, proxies, clock);
    if (!getAll(session, server, 1))
        return -1;
    int mostAtOnce = 0;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &session,
        [&] { mostAtOnce = std::max(mostAtOnce, session.inFlight()); });
    watch.start(5);
    QElapsedTimer timer;
    timer.start();
    const bool ok = getAll(session, server, calls);
    const double ms = elapsedMs(timer);
    // More at once than HTTP/1.1 allows is HTTP/2.
    return ok && (mostAtOnce > Limits::kInFlightHttp1) == overHttp2 ? ms : -1;
}

Pacing paced(int perMinute, int calls)
{
    std::atomic<int> refused = 0;
    std::deque<qint64> window;
    const FakeClock *clock = nullptr;
    HttpFixture f([&](const FaultRequest &) {
        const qint64 nowMs = clock->monotonicMs();
        while (!window.empty() && window.front() + kWindowMs <= nowMs)
            window.pop_front();
        if (static_cast<int>(window.size()) >= perMinute) {
            ++refused;
            return FaultScript::reply(429, {}, {{"Retry-After", "1"}});
        }
        window.push_back(nowMs);
        return FaultScript::json("{}", {{"inin-ratelimit-allowed", QByteArray::number(perMinute)}});
    });
    clock = &f.clock;
    const auto replies = f.sendMany(calls, u"/t"_s, Priority::Bulk);
    f.advanceUntil([&] { return allHave(replies); }, calls * kWindowMs / perMinute * 2, 200);
    const double seconds = static_cast<double>(f.clock.monotonicMs()) / 1000.0;
    const double perSecond = allOk(replies) ? calls / seconds : 0;
    return {perSecond * 60 / perMinute, perSecond, refused};
}

} // namespace readback::bench
