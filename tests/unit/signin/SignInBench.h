// SPDX-License-Identifier: MIT
#pragma once

#include "app/signin/UserSignIn.h"
#include "tests/support/Canary.h"
#include "tests/support/HttpFixture.h"
#include "tests/support/Visitor.h"
#include "tests/support/Waiting.h"

#include <QUrlQuery>

namespace readback::test {

using namespace Qt::StringLiterals;

inline FaultScript userTokens(const FaultRequest &)
{
    return FaultScript::json("{\"access_token\":\"CANARY-access\",\"refresh_token\":"
                             "\"CANARY-refresh\",\"token_type\":\"bearer\",\"expires_in\":3600}");
}

// A sign-in whose browser is the test.
struct SignInBench
{
    explicit SignInBench(FaultServer::Handler tokenHandler = userTokens)
        : login(std::move(tokenHandler))
    {
    }

    void start()
    {
        const SignInPlace place{login.url(u"/oauth/authorize"_s), login.url(u"/oauth/token"_s),
            QString::fromLatin1(kClientId)};
        outcome.handle = signInUser(
            place, [this](const QUrl &url) { take(url); }, clock, &context, outcome.callback());
    }
    void take(const QUrl &url)
    {
        page = url;
        const QUrlQuery query(url);
        state = query.queryItemValue(u"state"_s).toLatin1();
        redirect = QUrl(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        watchFor(state);
    }
    quint16 port() const { return static_cast<quint16>(redirect.port()); }
    QByteArray way(const QByteArray &code = "CANARY-code") const
    {
        return "/?code=" + code + "&state=" + state;
    }
    bool isPortFree() const
    {
        Visitor visitor(port());
        return waitUntil([&] { return visitor.isGone(); });
    }
    QUrlQuery form() const
    {
        return QUrlQuery(QString::fromLatin1(login.requests().constFirst().body));
    }

    FaultServer login;
    FakeClock clock;
    QObject context;
    QUrl page;
    QByteArray state;
    QUrl redirect;
    Outcomes<UserTokens> outcome;
};

} // namespace readback::test
