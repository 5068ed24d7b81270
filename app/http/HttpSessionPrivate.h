// SPDX-License-Identifier: MIT
#pragma once

#include "app/http/CallQueue.h"
#include "app/http/HostWatch.h"
#include "app/http/HttpSession.h"
#include "app/http/NetworkAccess.h"
#include "app/http/RateGate.h"
#include "app/http/RetryPolicy.h"
#include "app/http/Slots.h"

#include <QHash>

namespace readback {

// The life of a call: queued -> on the wire -> done, or back into the queue at once (a new token, a
// redirect, a pause) or after a while (another attempt).
class HttpSession::Private
{
public:
    using CallPtr = std::shared_ptr<HttpCall>;

    Private(HttpSession &session, QUrl origin, TokenSource *tokenSource, ProxyFinder &proxyFinder,
        Clock &sessionClock);

    // Why the request must not go anywhere; nothing: it may.
    std::optional<Error> refusal(const HttpRequest &request) const;
    void add(CallPtr call);
    void drop(quint64 number);
    void setInteractiveShare(bool kept);
    int requestsPerMinute() const { return gate.budget(); }
    void pumpSoon();

    const QUrl apiOrigin;
    TokenSource *const tokens;
    ProxyFinder &proxies;
    Clock &clock;
    CallQueue queue;
    Slots slotBook;
    QHash<quint64, CallPtr> calls; // every call without an outcome
    quint64 lastNumber = 0;

private:
    // Out
    void pump();
    void pumpAfter(qint64 ms);
    CallQueue::Verdict judge(const HttpCall &call);
    CallQueue::Verdict judgeBearer(const HttpCall &call);
    void dispatch(const CallPtr &call);
    void askForToken();
    void startDeadline(const CallPtr &call, qint64 ms);
    void onDeadline(const CallPtr &call);
    // Back
    void onEnded(const CallPtr &call, const HttpOutcome &outcome);
    void leaveWire(HttpCall &call);
    void takeNotes(const HttpCall &call, const HttpOutcome &outcome);
    void decide(const CallPtr &call, const HttpOutcome &outcome);
    void unauthorized(const CallPtr &call, const HttpOutcome &outcome);
    void redirected(const CallPtr &call, const HttpOutcome &outcome);
    void retryOrFail(const CallPtr &call, const HttpOutcome &outcome);
    void retryBare(const CallPtr &call, std::optional<qint64> retryAfter);
    void rateLimited(const CallPtr &call, std::optional<qint64> retryAfter);
    void park(qint64 ms);
    void again(const CallPtr &call, qint64 ms);
    void finish(const CallPtr &call, Result<HttpReply> result);
    void failAllBearer(const Error &error);
    Error rateLimitedError(const HttpCall &call, qint64 ms) const;

    HttpSession &q;
    NetworkAccess network;
    RateGate gate;
    HostWatch watch;
    CallHandle tokenCall;
    QByteArray acceptedToken; // the last one that the API took
    qint64 renewedAt = -1; // monotonic; -1: never
    qint64 limitedSince = -1; // monotonic; since when the API answers nothing but 429
    int limitsInARow = 0;
    qint64 closedUntil = -1; // monotonic; the server asked for more patience than we have
    Error closedError;
    bool pumpPosted = false;
    qint64 nextPump = -1; // monotonic; -1: none planned
};

} // namespace readback
