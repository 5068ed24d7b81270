// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/SystemClock.h"
#include "app/http/HttpSession.h"
#include "app/http/TokenSource.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FaultServer.h"

#include <QTest>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace readback::test {

inline constexpr char kClientId[] = "CANARY-client-id";
inline constexpr char kClientSecret[] = "CANARY-secret+/=&";

inline FaultScript tokenReply(const QByteArray &token = "CANARY-token-1", int seconds = 86400)
{
    return FaultScript::json("{\"access_token\":\"" + token
        + "\",\"token_type\":\"bearer\",\"expires_in\":" + QByteArray::number(seconds) + "}");
}

// The answer to one call, as it came. Counts, so that a second outcome would be seen.
template <class T>
struct Outcomes
{
    std::vector<Result<T>> all;
    CallHandle handle;

    Callback<T> callback()
    {
        return [this](Result<T> result) { all.push_back(std::move(result)); };
    }
    bool has() const { return !all.empty(); }
    bool ok() const { return all.size() == 1 && all.front().ok(); }
    const T &value() const { return all.front().value(); }
    // Kind Abandoned and status -1 where there is none.
    Error error() const
    {
        Error none;
        none.httpStatus = -1;
        return all.size() == 1 && !all.front().ok() ? all.front().error() : none;
    }
};

// A FaultServer, a token source and a session on it. Requests to /oauth/token are answered with
// a token unless `tokens` says otherwise; all others go to the handler.
class HttpFixture
{
public:
    using Handler = FaultServer::Handler;

    explicit HttpFixture(
        Handler handler, Handler tokenHandler = {}, std::optional<QSslConfiguration> tls = {})
        : server(
            [handler = std::move(handler), tokenHandler](const FaultRequest &request) {
                if (request.target != "/oauth/token")
                    return handler(request);
                return tokenHandler ? tokenHandler(request) : tokenReply();
            },
            std::move(tls))
    {
        start(clock);
    }

    // On the machine's clock instead of the fake one.
    void useRealClock() { start(realClock); }
    void start(Clock &used)
    {
        session.reset();
        tokens = std::make_unique<TokenSource>(
            ClientCredentials{server.url(QStringLiteral("/oauth/token")),
                ClientAuthentication::BasicHeader, QString::fromLatin1(kClientId),
                QString::fromLatin1(kClientSecret)},
            used);
        session = std::make_unique<HttpSession>(server.url(), tokens.get(), used);
    }

    HttpRequest get(const QString &path, Priority priority = Priority::Interactive) const
    {
        HttpRequest request;
        request.url = server.url(path);
        request.priority = priority;
        return request;
    }
    HttpRequest bare(const QUrl &url) const
    {
        HttpRequest request;
        request.url = url;
        request.authorization = Authorization::None;
        return request;
    }

    using Reply = std::unique_ptr<Outcomes<HttpReply>>;
    Reply send(HttpRequest request, QSet<int> also = {})
    {
        auto outcomes = std::make_unique<Outcomes<HttpReply>>();
        outcomes->handle
            = session->send(std::move(request), &context, outcomes->callback(), std::move(also));
        return outcomes;
    }

    // What is on the wire has come to its end, or to where the script lets it wait. However slow
    // the machine: fake time that runs ahead of the sockets would end calls at their deadlines.
    bool isSettled() const
    {
        return session->inFlight() + (tokens->isAsking() ? 1 : 0) <= server.stuck();
    }
    template <class Condition>
    bool settledOr(Condition holds)
    {
        if (QTest::qWaitFor(holds, 5))
            return true;
        // What has not moved for a second stands still, until something happens.
        const auto state = std::pair(session->inFlight(), server.count());
        if (state == m_standstill)
            return false;
        if (!QTest::qWaitFor([&] { return holds() || isSettled(); }, 1000))
            m_standstill = state;
        return holds();
    }
    void settle()
    {
        settledOr([] { return false; });
    }

    // Real time for the sockets, fake time for everything else: in steps, until it holds.
    template <class Condition>
    bool advanceUntil(Condition holds, qint64 mostMs, qint64 stepMs = 500)
    {
        for (qint64 passed = 0; passed <= mostMs; passed += stepMs) {
            if (settledOr(holds))
                return true;
            clock.advance(stepMs);
        }
        return QTest::qWaitFor(holds, 5000);
    }

    FaultServer server;
    FakeClock clock;
    SystemClock realClock;
    QObject context;
    std::unique_ptr<TokenSource> tokens;
    std::unique_ptr<HttpSession> session;

private:
    std::pair<int, int> m_standstill = {-1, -1};
};

} // namespace readback::test
