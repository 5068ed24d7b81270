// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/HttpFixture.h"

namespace readback::test {

// A token endpoint for people who have signed in.

inline constexpr qint64 kHourMs = 3'600'000;

inline QByteArray refreshForm(const QByteArray &token)
{
    return "grant_type=refresh_token&refresh_token=" + token + "&client_id=CANARY-client-id";
}

inline FaultScript tokenPair(
    const QByteArray &access, const QByteArray &refresh, int seconds = 3600)
{
    return FaultScript::json("{\"access_token\":\"" + access + "\",\"refresh_token\":\"" + refresh
        + "\",\"token_type\":\"bearer\",\"expires_in\":" + QByteArray::number(seconds) + "}");
}

// CANARY-access-2 with CANARY-refresh-2, and so on.
inline FaultServer::Handler numberedPairs(int seconds = 3600)
{
    return [seconds, counter = std::make_shared<std::atomic<int>>(1)](const FaultRequest &) {
        const QByteArray number = QByteArray::number(++*counter);
        return tokenPair("CANARY-access-" + number, "CANARY-refresh-" + number, seconds);
    };
}

inline FaultServer::Handler refusing(int status = 400)
{
    return [status](const FaultRequest &) {
        return FaultScript::reply(status, "{\"error\":\"invalid_grant\"}");
    };
}

inline UserTokens signInOf(const HttpFixture &f, qint64 lifeMs = kHourMs)
{
    return {"CANARY-access-1", "CANARY-refresh-1", f.clock.now().addMSecs(lifeMs)};
}
inline UserTokens expiredSignIn(const HttpFixture &f)
{
    return signInOf(f, -1000);
}

} // namespace readback::test
