// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/async/Completion.h"
#include "app/http/HttpReply.h"
#include "app/http/HttpRequest.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace readback {

class ProxyFinder;
class TokenSource;

// All traffic of one profile: queue by priority, slots, token, retry, limits. Knows no API.
// Redirects are never followed by the network layer, the bearer goes to `apiOrigin` only, proxies
// are those that the system names. Lives on the thread that made it; destroying it abandons its
// calls.
class HttpSession : public QObject
{
    Q_OBJECT
public:
    // `apiOrigin`: scheme, host and port that may see the bearer. `tokens` null:
    // Authorization::Bearer is an error. `tokens`, `proxies` and `clock` outlive the session.
    HttpSession(QUrl apiOrigin, TokenSource *tokens, ProxyFinder &proxies, Clock &clock,
        QObject *parent = nullptr);
    ~HttpSession() override;

    // 2xx is a reply, all else an Error: 401 after one renewal Auth, 403 Forbidden with the
    // server's own text, 404 NotFound, 429 and 5xx after their retries RateLimited/Server.
    // `alsoReplies`: further statuses that come as a reply (a dialect's own meaning of 404, 202
    // ...).
    CallHandle send(HttpRequest request, QObject *context, Callback<HttpReply> done,
        QSet<int> alsoReplies = {});

    // A window keeps a tenth of the budget and one slot for Priority::Interactive; a program
    // without one does not.
    void setInteractiveShare(bool kept);

    // What the server allows a token, as far as it has told.
    int requestsPerMinute() const;
    int inFlight() const; // requests on the wire
    int queued() const; // calls that wait: for a slot, the budget, the token, the proxy or their
                        // next attempt

signals:
    // The server asked for a pause until then (UTC); invalid: it is over.
    void paused(const QDateTime &until);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace readback
