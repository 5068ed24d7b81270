// SPDX-License-Identifier: MIT
#pragma once

#include "app/http/HttpSession.h"
#include "app/http/Limits.h"
#include "app/http/ProxyFinder.h"
#include "app/http/TokenSource.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FaultServer.h"
#include "tests/support/Quiet.h"
#include "tests/support/Waiting.h"

#include <algorithm>
#include <atomic>
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

// A handler for those who do not mind what is answered.
inline FaultScript answers(const FaultRequest &)
{
    return FaultScript::json("{}");
}

// A token endpoint that hands out CANARY-token-1, -2, ...
inline FaultServer::Handler numberedTokens(int seconds = 86400)
{
    return [seconds, counter = std::make_shared<std::atomic<int>>(0)](const FaultRequest &) {
        return tokenReply("CANARY-token-" + QByteArray::number(++*counter), seconds);
    };
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
        start();
    }

    // Instead of the system.
    void useProxies(ProxyFinder::Lookup lookup)
    {
        m_lookup = std::move(lookup);
        m_asksSystem = false;
        start();
    }
    void start()
    {
        session.reset();
        tokens.reset();
        proxies = std::make_unique<ProxyFinder>(clock, m_lookup);
        tokens = std::make_unique<TokenSource>(credentials(), *proxies, clock);
        session = std::make_unique<HttpSession>(server.url(), tokens.get(), *proxies, clock);
    }

    // From here on as a person who has signed in.
    void useSignIn(const UserTokens &signIn, TokenKeeper *keeper = nullptr)
    {
        session.reset();
        tokens = std::make_unique<TokenSource>(
            UserCredentials{server.url(QStringLiteral("/oauth/token")),
                QString::fromLatin1(kClientId), signIn, keeper},
            *proxies, clock);
        session = std::make_unique<HttpSession>(server.url(), tokens.get(), *proxies, clock);
    }

    ClientCredentials credentials(
        ClientAuthentication style = ClientAuthentication::BasicHeader) const
    {
        return {server.url(QStringLiteral("/oauth/token")), style, QString::fromLatin1(kClientId),
            QString::fromLatin1(kClientSecret)};
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
    using Replies = std::vector<Reply>;
    Replies sendMany(int count, const QString &path, Priority priority = Priority::Interactive)
    {
        Replies replies;
        for (int i = 0; i < count; ++i)
            replies.push_back(send(get(path, priority)));
        return replies;
    }

    // Whether everything on the wire has come to its end, or to where the script lets it wait. A
    // flood keeps its threads busy for ever: it just gets its moment.
    template <class Condition>
    bool settledOr(Condition holds)
    {
        constexpr int kMomentMs = 5;
        if (m_asksSystem) // which may have further programs to ask
            waitUntil([&] { return holds() || !proxies->isAwaited(); });
        return server.isFlooding() ? waitUntil(holds, kMomentMs) : quietOr(holds);
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
        return waitUntil(holds);
    }

    bool arrives(const Reply &reply, qint64 mostMs, qint64 stepMs = 500)
    {
        return advanceUntil([&] { return reply->has(); }, mostMs, stepMs);
    }
    // Nothing of what went before holds the next request up. All of its attempts, as on a slow
    // machine the first may end before a flood lets it through.
    bool worksAgain()
    {
        const auto next = send(get(QStringLiteral("/next")));
        return advanceUntil([&] { return next->ok(); }, Limits::kInteractiveListMs, 20);
    }

    FaultServer server;
    FakeClock clock;
    QObject context;
    std::unique_ptr<ProxyFinder> proxies;
    std::unique_ptr<TokenSource> tokens;
    std::unique_ptr<HttpSession> session;

private:
    ProxyFinder::Lookup m_lookup = systemProxies;
    bool m_asksSystem = true;
};

inline bool allHave(const HttpFixture::Replies &replies)
{
    return std::all_of(replies.cbegin(), replies.cend(), [](const auto &r) { return r->has(); });
}

inline bool allOk(const HttpFixture::Replies &replies)
{
    return std::all_of(replies.cbegin(), replies.cend(), [](const auto &r) { return r->ok(); });
}

} // namespace readback::test
