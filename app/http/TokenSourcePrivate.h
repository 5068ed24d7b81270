// SPDX-License-Identifier: MIT
#pragma once

#include "app/http/HttpAttempt.h"
#include "app/http/NetworkAccess.h"
#include "app/http/RetryPolicy.h"
#include "app/http/TokenReply.h"
#include "app/http/TokenSource.h"

#include <vector>

namespace readback {

// One round = from the first waiter to a token or a refusal; at most one request at a time.
class TokenSource::Private
{
public:
    Private(TokenSource &source, ClientCredentials client, ProxyFinder &proxyFinder,
        Clock &sourceClock);

    QByteArray current() const;
    bool isAsking() const { return attempt != nullptr; }
    void wait(Completion<QByteArray> waiter);
    void reject(const QByteArray &rejected);
    void onProxyFound();

    std::optional<Error> trouble; // of the round under way

private:
    std::optional<Error> unusable() const;
    HttpRequest request() const;
    QByteArray authorization() const;
    void startRound();
    void ask();
    void onEnded(const HttpOutcome &outcome);
    void onAnswer(const HttpReply &reply);
    void onTrouble(const HttpOutcome &outcome, Trouble what);
    bool isHopeless(Trouble what, qint64 wait) const;
    void succeed(AccessToken fresh);
    void fail(Error error); // by value: it may be `trouble`

    TokenSource &q;
    const ClientCredentials credentials;
    ProxyFinder &proxies;
    Clock &clock;
    NetworkAccess network;
    std::vector<Completion<QByteArray>> waiters;
    std::unique_ptr<HttpAttempt> attempt;
    bool inRound = false;
    bool waitsForProxy = false;
    int attempts = 0;
    qint64 roundStartedAt = 0; // monotonic
    bool everSucceeded = false;
    QByteArray token;
    qint64 goodUntil = 0; // monotonic
    QDateTime goodUntilWall; // a sleep stops the monotonic clock, but not the token's age
    std::optional<Error> refusal;
    qint64 refusedAt = 0; // monotonic
};

} // namespace readback
