// SPDX-License-Identifier: MIT
#include "app/http/HttpSession.h"

#include "app/http/HttpSessionPrivate.h"

#include <QPointer>

namespace readback {

HttpSession::HttpSession(
    QUrl apiOrigin, TokenSource *tokens, ProxyFinder &proxies, Clock &clock, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(*this, std::move(apiOrigin), tokens, proxies, clock))
{
    connect(&proxies, &ProxyFinder::found, this, [this] { d->pumpSoon(); });
}

HttpSession::~HttpSession() = default;

CallHandle HttpSession::send(
    HttpRequest request, QObject *context, Callback<HttpReply> done, QSet<int> alsoReplies)
{
    const Completion<HttpReply> completion(context, std::move(done));
    if (const auto refusal = d->refusal(request)) {
        completion.finish(*refusal);
        return completion.handle();
    }
    const quint64 number = ++d->lastNumber;
    completion.onCancel([self = QPointer<HttpSession>(this), number] {
        if (self)
            self->d->drop(number);
    });
    d->add(
        std::make_shared<HttpCall>(number, std::move(request), std::move(alsoReplies), completion));
    return completion.handle();
}

void HttpSession::setInteractiveShare(bool kept)
{
    d->setInteractiveShare(kept);
}

int HttpSession::requestsPerMinute() const
{
    return d->requestsPerMinute();
}

int HttpSession::inFlight() const
{
    return d->slotBook.used();
}

int HttpSession::queued() const
{
    return static_cast<int>(d->calls.size()) - inFlight();
}

} // namespace readback
