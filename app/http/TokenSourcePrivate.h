// SPDX-License-Identifier: MIT
#pragma once

#include "app/http/TokenExchange.h"
#include "app/http/TokenGrant.h"
#include "app/http/TokenSource.h"

#include <vector>

namespace readback {

// One round = from the first waiter to a token or a refusal; at most one request at a time.
class TokenSource::Private
{
public:
    Private(TokenSource &source, std::unique_ptr<TokenGrant> right, ProxyFinder &proxies,
        Clock &sourceClock);

    QByteArray current() const;
    void wait(Completion<QByteArray> waiter);
    void reject(const QByteArray &rejected);

    const std::unique_ptr<TokenGrant> grant;
    TokenExchange exchange;
    std::optional<Error> refusal;

private:
    void startRound();
    void onReady(const Result<std::optional<AccessToken>> &ready);
    void onAnswer(const Result<AccessToken> &answer);
    void take(const AccessToken &fresh);
    void succeed(const AccessToken &fresh);
    void fail(const Error &error);

    TokenSource &q;
    Clock &clock;
    std::vector<Completion<QByteArray>> waiters;
    bool inRound = false;
    bool tookAnotherWay = false; // in this round
    QByteArray token;
    qint64 goodUntil = 0; // monotonic
    QDateTime goodUntilWall; // a sleep stops the monotonic clock, but not the token's age
    qint64 refusedAt = 0; // monotonic
};

} // namespace readback
