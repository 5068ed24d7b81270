// SPDX-License-Identifier: MIT
#include "app/http/TokenSource.h"

#include "app/http/ClientGrant.h"
#include "app/http/Limits.h"
#include "app/http/Origin.h"
#include "app/http/TokenSourcePrivate.h"
#include "app/http/UserGrant.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace readback {

TokenSource::TokenSource(
    ClientCredentials credentials, ProxyFinder &proxies, Clock &clock, QObject *parent)
    : TokenSource(std::make_unique<ClientGrant>(std::move(credentials)), proxies, clock, parent)
{
}

TokenSource::TokenSource(
    UserCredentials credentials, ProxyFinder &proxies, Clock &clock, QObject *parent)
    : TokenSource(
        std::make_unique<UserGrant>(std::move(credentials), clock), proxies, clock, parent)
{
}

TokenSource::TokenSource(
    std::unique_ptr<TokenGrant> grant, ProxyFinder &proxies, Clock &clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, std::move(grant), proxies, clock))
{
}

TokenSource::~TokenSource() = default;

CallHandle TokenSource::token(QObject *context, Callback<QByteArray> done)
{
    const Completion<QByteArray> waiter(context, std::move(done));
    d->wait(waiter);
    return waiter.handle();
}

QByteArray TokenSource::current() const
{
    return d->current();
}

bool TokenSource::isAsking() const
{
    return d->exchange.isAsking();
}

std::optional<Error> TokenSource::trouble() const
{
    return d->exchange.trouble();
}

void TokenSource::reject(const QByteArray &rejected)
{
    d->reject(rejected);
}

void TokenSource::forgetRefusal()
{
    d->refusal.reset();
}

Error TokenSource::inWords(const Error &error) const
{
    return d->grant->inWords(error);
}

TokenSource::Private::Private(TokenSource &source, std::unique_ptr<TokenGrant> right,
    ProxyFinder &proxies, Clock &sourceClock)
    : grant(std::move(right)), exchange(proxies, sourceClock), q(source), clock(sourceClock)
{
    if (const auto known = grant->initial())
        take(*known);
}

QByteArray TokenSource::Private::current() const
{
    const bool good = clock.monotonicMs() < goodUntil && clock.now() < goodUntilWall;
    return good ? token : QByteArray();
}

void TokenSource::Private::wait(Completion<QByteArray> waiter)
{
    if (const QByteArray good = current(); !good.isEmpty())
        return waiter.finish(good);
    // A client that was just refused is refused again without asking.
    if (refusal && clock.monotonicMs() - refusedAt < Limits::kTokenRefusalMs)
        return waiter.finish(*refusal);
    waiters.push_back(std::move(waiter));
    if (!inRound)
        startRound();
}

void TokenSource::Private::reject(const QByteArray &rejected)
{
    if (rejected != token)
        return;
    token.clear();
    grant->rejected(rejected);
}

void TokenSource::Private::startRound()
{
    inRound = true;
    tookAnotherWay = false;
    refusal.reset();
    grant->prepare(&q, [this](const auto &ready) { onReady(ready); });
}

void TokenSource::Private::onReady(const Result<std::optional<AccessToken>> &ready)
{
    if (!ready)
        return fail(ready.error());
    if (*ready)
        return succeed(**ready);
    auto question = grant->question();
    if (!isAllowedTarget(question.url, question.url))
        return fail(Error::of(ErrorKind::Protocol,
            QCoreApplication::translate("Http", "The sign-in address is not a secure one.")));
    exchange.ask(
        std::move(question), [this](const Result<AccessToken> &answer) { onAnswer(answer); });
}

void TokenSource::Private::onAnswer(const Result<AccessToken> &answer)
{
    if (answer) {
        grant->granted(*answer);
        return succeed(*answer);
    }
    const bool refused = answer.error().kind == ErrorKind::Auth;
    if (refused && grant->hasAnotherWay() && !std::exchange(tookAnotherWay, true))
        return grant->prepare(&q, [this, error = answer.error()](const auto &ready) {
            // What the server said tells more than that there is no other way.
            onReady(ready ? ready : grant->inWords(error));
        });
    fail(refused ? grant->inWords(answer.error()) : answer.error());
}

void TokenSource::Private::take(const AccessToken &fresh)
{
    // Short-lived ones keep half of their life.
    const qint64 early = std::min(Limits::kTokenRenewEarlyMs, fresh.lifeMs / 2);
    goodUntil = clock.monotonicMs() + fresh.lifeMs - early;
    goodUntilWall = clock.now().addMSecs(fresh.lifeMs - early);
    token = fresh.value;
}

void TokenSource::Private::succeed(const AccessToken &fresh)
{
    take(fresh);
    inRound = false;
    const auto waiting = std::exchange(waiters, {});
    for (const auto &waiter : waiting)
        waiter.finish(token);
}

void TokenSource::Private::fail(const Error &error)
{
    inRound = false;
    if (error.kind == ErrorKind::Auth) {
        refusal = error;
        refusedAt = clock.monotonicMs();
        emit q.refused(error);
    }
    const auto waiting = std::exchange(waiters, {});
    for (const auto &waiter : waiting)
        waiter.finish(error);
}

} // namespace readback
