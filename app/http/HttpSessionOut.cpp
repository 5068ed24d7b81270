// SPDX-License-Identifier: MIT
// The way out: which call may go now.
#include "app/http/HttpSessionPrivate.h"

#include "app/http/HttpErrors.h"
#include "app/http/Origin.h"
#include "app/http/Redactor.h"
#include "app/http/RequestBuilder.h"
#include "app/http/TokenSource.h"

#include <QCoreApplication>

#include <algorithm>

namespace readback {

using Verdict = CallQueue::Verdict;

HttpSession::Private::Private(HttpSession &session, QUrl origin, TokenSource *tokenSource,
    ProxyFinder &proxyFinder, Clock &sessionClock)
    : apiOrigin(std::move(origin)), tokens(tokenSource), proxies(proxyFinder), clock(sessionClock),
      q(session), network(proxyFinder), gate(sessionClock)
{
}

std::optional<Error> HttpSession::Private::refusal(const HttpRequest &request) const
{
    const bool misdirected = request.authorization == Authorization::Bearer
        && (!tokens || !sameOrigin(request.url, apiOrigin));
    if (misdirected || !isAllowedTarget(request.url, apiOrigin))
        return Error::of(ErrorKind::Protocol,
            QCoreApplication::translate(
                "Http", "The server named an address that Readback does not go to."));
    if (!hasSoundHeaders(request))
        return Error::of(ErrorKind::Protocol);
    return std::nullopt;
}

void HttpSession::Private::add(CallPtr call)
{
    calls.insert(call->number, call);
    if (call->isAwaited())
        startDeadline(call, std::max(Limits::kInteractiveListMs, call->request.attemptMs));
    if (call->hasBearer() && clock.monotonicMs() < closedUntil)
        return finish(call, closedError);
    queue.add(std::move(call));
    pumpSoon();
}

void HttpSession::Private::drop(quint64 number)
{
    const CallPtr call = calls.take(number);
    if (!call)
        return;
    queue.remove(number);
    if (call->attempt) {
        leaveWire(*call);
        call->attempt.reset();
    }
    pumpSoon();
}

void HttpSession::Private::setInteractiveShare(bool kept)
{
    gate.setInteractiveShare(kept);
    slotBook.setInteractiveShare(kept);
    pumpSoon();
}

// Not at once: calls made in one turn of the event loop go in the order of their priority.
void HttpSession::Private::pumpSoon()
{
    if (std::exchange(pumpPosted, true))
        return;
    QMetaObject::invokeMethod(
        &q,
        [this] {
            pumpPosted = false;
            pump();
        },
        Qt::QueuedConnection);
}

void HttpSession::Private::pumpAfter(qint64 ms)
{
    const qint64 due = clock.monotonicMs() + ms;
    if (nextPump >= 0 && nextPump <= due)
        return;
    nextPump = due;
    clock.after(ms, &q, [this, due] {
        if (nextPump == due)
            nextPump = -1;
        pump();
    });
}

void HttpSession::Private::pump()
{
    while (const CallPtr call = queue.take([this](const HttpCall &c) { return judge(c); }))
        dispatch(call);
}

Verdict HttpSession::Private::judge(const HttpCall &call)
{
    const QString origin = originOf(call.request.url);
    const Verdict no = call.hasBearer() ? Verdict::NotThisLane : Verdict::NotThis;
    if (!slotBook.isFree(origin, call.request.priority))
        return no;
    // A person may knock at a closed door; a batch waits for the next probe.
    if (!call.isAwaited()) {
        if (const qint64 wait = watch.waitMs(origin, clock.monotonicMs()); wait > 0) {
            pumpAfter(wait);
            return no;
        }
    }
    // Both are waited for at once: token and proxy.
    const bool isReady = proxies.isReady(call.request.url);
    const Verdict verdict = call.hasBearer() ? judgeBearer(call) : Verdict::Go;
    return isReady ? verdict : no;
}

Verdict HttpSession::Private::judgeBearer(const HttpCall &call)
{
    if (const qint64 wait = gate.waitMs(call.request.priority); wait > 0) {
        pumpAfter(wait);
        return Verdict::NotThisLane;
    }
    if (tokens->current().isEmpty()) {
        askForToken();
        return Verdict::NotThisLane;
    }
    return Verdict::Go;
}

void HttpSession::Private::dispatch(const CallPtr &call)
{
    const QString origin = originOf(call->request.url);
    const qint64 now = clock.monotonicMs();
    if (call->deadline < 0)
        startDeadline(call, Limits::kCallMs);
    call->onHttp2 = slotBook.occupy(origin);
    watch.probing(origin, now);
    ++call->attempts;
    QByteArray authorization;
    if (call->hasBearer()) {
        gate.sent();
        call->token = tokens->current();
        authorization = "Bearer " + call->token;
    }
    call->attempt = std::make_unique<HttpAttempt>(network.manager(),
        proxies.route(call->request.url), call->request, call->wanted, clock, nullptr);
    call->attempt->start(
        authorization, [this, weak = std::weak_ptr(call)](const HttpOutcome &outcome) {
            if (const CallPtr ended = weak.lock())
                onEnded(ended, outcome);
        });
}

void HttpSession::Private::askForToken()
{
    if (tokenCall.isActive())
        return;
    tokenCall = tokens->token(&q, [this](const Result<QByteArray> &token) {
        if (!token.ok())
            failAllBearer(token.error());
        pumpSoon();
    });
}

void HttpSession::Private::startDeadline(const CallPtr &call, qint64 ms)
{
    call->deadline = clock.monotonicMs() + ms;
    clock.after(ms, &call->timers, [this, weak = std::weak_ptr(call)] {
        if (const CallPtr late = weak.lock())
            onDeadline(late);
    });
}

void HttpSession::Private::onDeadline(const CallPtr &call)
{
    // A listing sits out a pause that the server asked for; whoever looks at an empty pane does
    // not.
    if (gate.isParked() && call->hasBearer() && call->request.priority == Priority::List)
        return startDeadline(
            call, gate.parkedUntil() - clock.monotonicMs() + Limits::kBackoffCapMs);
    Error error = call->lastError.value_or(Error::of(ErrorKind::Timeout));
    const bool limited = error.kind == ErrorKind::RateLimited;
    if (call->hasBearer() && (gate.isParked() || limited))
        error = rateLimitedError(
            *call, std::max<qint64>(0, gate.parkedUntil() - clock.monotonicMs()));
    else if (call->hasBearer() && !call->attempt && tokens->trouble())
        error = *tokens->trouble();
    queue.remove(call->number);
    if (call->attempt) {
        leaveWire(*call);
        call->attempt.reset();
    }
    finish(call, error);
}

} // namespace readback
