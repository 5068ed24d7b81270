// SPDX-License-Identifier: MIT
// The way back: what an attempt's end means for its call and for all others.
#include "app/http/HttpSessionPrivate.h"

#include "app/http/HttpErrors.h"
#include "app/http/Origin.h"
#include "app/http/Redactor.h"
#include "app/http/RetryAfter.h"
#include "app/http/TokenSource.h"

#include <QRandomGenerator>

#include <algorithm>

namespace readback {

namespace {

using End = HttpOutcome::End;

// A token refused this soon after a renewal, and never accepted, is not worth another renewal.
constexpr qint64 kRenewalHoldMs = 10'000;
constexpr int kMostStale = 3;

double chance()
{
    return QRandomGenerator::global()->generateDouble();
}

bool isAcceptable(const HttpCall &call, const HttpOutcome &outcome)
{
    const int status = outcome.reply.status;
    if (outcome.end != End::Answer)
        return false;
    if (call.wanted.contains(status))
        return true;
    return status >= 200 && status < 300
        && !(call.request.expectJson && outcome.reply.body.isEmpty());
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

} // namespace

void HttpSession::Private::leaveWire(HttpCall &call)
{
    slotBook.release(call.onHttp2);
    if (call.hasBearer())
        gate.answered();
}

void HttpSession::Private::onEnded(const CallPtr &call, const HttpOutcome &outcome)
{
    // Still inside the attempt's own signal.
    call->attempt.release()->deleteLater();
    leaveWire(*call);
    takeNotes(*call, outcome);
    decide(call, outcome);
    pumpSoon();
}

void HttpSession::Private::takeNotes(const HttpCall &call, const HttpOutcome &outcome)
{
    const HttpReply &reply = outcome.reply;
    qCDebug(lcHttp) << call.request.verb << forLog(call.request.url, apiOrigin) << reply.status
                    << "end" << static_cast<int>(outcome.end) << reply.body.size() << "bytes";
    if (outcome.end == End::NoHeaders)
        network.sawNoHeaders();
    else if (reply.status > 0)
        network.sawHeaders();
    if (wasNotReached(outcome))
        proxies.doubt(call.request.url);
    const QString origin = originOf(call.request.url);
    if (outcome.end == End::Answer) {
        slotBook.learn(origin, outcome.http2);
        if (reply.status < 500 && reply.status != 429)
            watch.succeeded(origin);
    }
    if (!call.hasBearer() || outcome.end != End::Answer)
        return;
    gate.learn(reply.header("inin-ratelimit-allowed").toLongLong(),
        reply.header("inin-ratelimit-count").toLongLong(),
        reply.header("inin-ratelimit-reset").toLongLong());
    if (reply.status != 401)
        acceptedToken = call.token;
    if (reply.status < 500 && reply.status != 429) {
        limitedSince = -1;
        limitsInARow = 0;
    }
}

void HttpSession::Private::decide(const CallPtr &call, const HttpOutcome &outcome)
{
    if (isAcceptable(*call, outcome))
        return finish(call, outcome.reply);
    const int status = outcome.end == End::Answer ? outcome.reply.status : 0;
    if (status == 401 && call->hasBearer())
        return unauthorized(call, outcome);
    if (isRedirect(status))
        return redirected(call, outcome);
    retryOrFail(call, outcome);
}

void HttpSession::Private::unauthorized(const CallPtr &call, const HttpOutcome &outcome)
{
    const QByteArray current = tokens->current();
    if (call->token != current && call->stale < kMostStale) {
        ++call->stale; // somebody else's 401 has renewed it, or is about to
    } else {
        const qint64 now = clock.monotonicMs();
        const bool fresh
            = renewedAt >= 0 && now - renewedAt < kRenewalHoldMs && call->token != acceptedToken;
        if (call->renewed || fresh)
            return finish(call, tokens->inWords(errorOf(outcome, call->request, call->token)));
        call->renewed = true;
        renewedAt = now;
        tokens->reject(call->token);
    }
    --call->attempts;
    again(call, 0);
}

void HttpSession::Private::redirected(const CallPtr &call, const HttpOutcome &outcome)
{
    const QUrl from = call->request.url;
    const QUrl to = from.resolved(QUrl::fromEncoded(outcome.reply.header("location")));
    const bool allowed = call->request.redirects > 0 && !call->hasBearer()
        && call->request.verb == "GET" && sameOrigin(to, from) && isAllowedTarget(to, apiOrigin);
    if (!allowed)
        return finish(call, errorOf(outcome, call->request, call->token));
    --call->request.redirects;
    call->request.url = to;
    --call->attempts;
    again(call, 0);
}

void HttpSession::Private::retryOrFail(const CallPtr &call, const HttpOutcome &outcome)
{
    const auto retryAfter = parseRetryAfter(outcome.reply.header("retry-after"), clock.now());
    const Trouble trouble = troubleOf(outcome, retryAfter.has_value());
    call->lastError = errorOf(outcome, call->request, call->token);
    if (trouble == Trouble::RateLimited)
        return call->hasBearer() ? rateLimited(call, retryAfter) : retryBare(call, retryAfter);
    const bool hostTrouble = trouble != Trouble::Final && trouble != Trouble::Garbled;
    const QString origin = originOf(call->request.url);
    const qint64 now = clock.monotonicMs();
    const bool down = hostTrouble && watch.failed(origin, now);
    if (down && watch.isGivenUp(origin, now))
        return finish(call, *call->lastError);
    const int attempts = trouble == Trouble::Garbled ? ++call->garbled : call->attempts;
    const auto wait
        = RetryPolicy::nextTry({trouble, attempts, call->request.priority, down}, chance());
    if (!wait)
        return finish(call, *call->lastError);
    const bool probes = down && call->request.priority == Priority::Bulk;
    if (probes)
        --call->attempts;
    again(call, probes ? 0 : *wait);
}

// A store of documents has no session to park: the one call waits.
void HttpSession::Private::retryBare(const CallPtr &call, std::optional<qint64> retryAfter)
{
    const qint64 pause = RetryPolicy::pauseMs(retryAfter, call->attempts, chance());
    const bool goesOn = call->attempts < RetryPolicy::attemptsFor(call->request.priority)
        && pause <= Limits::kRetryAfterMaxMs;
    if (goesOn)
        again(call, pause);
    else
        finish(call, rateLimitedError(*call, pause));
}

void HttpSession::Private::rateLimited(const CallPtr &call, std::optional<qint64> retryAfter)
{
    --call->attempts; // a pause asked for is no failed attempt
    const qint64 now = clock.monotonicMs();
    if (limitedSince < 0)
        limitedSince = now;
    if (!gate.isParked())
        ++limitsInARow;
    const qint64 pause = RetryPolicy::pauseMs(retryAfter, limitsInARow, chance());
    const bool tooLong = retryAfter && *retryAfter > Limits::kRetryAfterMaxMs;
    again(call, 0);
    if (!tooLong && now + pause - limitedSince <= Limits::kParkMs)
        return park(pause);
    const Error error = rateLimitedError(*call, tooLong ? *retryAfter : pause);
    if (tooLong) {
        closedUntil = now + Limits::kRetryAfterMaxMs;
        closedError = error;
    } else {
        park(pause);
    }
    failAllBearer(error);
}

void HttpSession::Private::park(qint64 ms)
{
    const qint64 until = clock.monotonicMs() + ms;
    if (until <= gate.parkedUntil())
        return;
    gate.park(ms);
    emit q.paused(clock.now().addMSecs(ms));
    clock.after(ms, &q, [this] {
        if (gate.isParked())
            return;
        emit q.paused({});
        pump();
    });
}

void HttpSession::Private::again(const CallPtr &call, qint64 ms)
{
    if (ms <= 0)
        return queue.add(call);
    clock.after(ms, &call->timers, [this, weak = std::weak_ptr(call)] {
        if (CallPtr waiting = weak.lock())
            queue.add(std::move(waiting));
        pump();
    });
}

void HttpSession::Private::finish(const CallPtr &call, Result<HttpReply> result)
{
    calls.remove(call->number);
    call->completion.finish(std::move(result));
}

void HttpSession::Private::failAllBearer(const Error &error)
{
    const auto all = calls.values();
    for (const CallPtr &call : all) {
        if (!call->hasBearer() || call->attempt)
            continue;
        queue.remove(call->number);
        finish(call, error);
    }
}

Error HttpSession::Private::rateLimitedError(const HttpCall &call, qint64 ms) const
{
    Error error = call.lastError && call.lastError->kind == ErrorKind::Server
        ? *call.lastError
        : Error::of(ErrorKind::RateLimited);
    if (call.lastError) {
        error.httpStatus = call.lastError->httpStatus;
        error.correlationId = call.lastError->correlationId;
    }
    error.retryAt = clock.now().addMSecs(ms);
    return error;
}

} // namespace readback
