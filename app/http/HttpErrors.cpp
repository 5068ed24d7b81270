// SPDX-License-Identifier: MIT
#include "app/http/HttpErrors.h"

#include "app/http/Limits.h"
#include "app/http/Origin.h"
#include "app/http/Redactor.h"
#include "app/http/ServerMessage.h"
#include "app/model/ScopeError.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

using End = HttpOutcome::End;

QString translated(const char *text)
{
    return QCoreApplication::translate("Http", text);
}

QString withDetail(const QString &sentence, const QString &detail)
{
    const QString plain = harmless(detail, Limits::kErrorTextLength);
    return plain.isEmpty() ? sentence : sentence + u' ' + plain;
}

ErrorKind kindOfStatus(int status)
{
    if (status >= 300 && status < 400)
        return ErrorKind::Redirected;
    if (status >= 500 && status < 600)
        return ErrorKind::Server;
    switch (status) {
    case 401:
        return ErrorKind::Auth;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
    case 410:
        return ErrorKind::NotFound;
    case 407:
        return ErrorKind::Proxy;
    case 408:
        return ErrorKind::Timeout;
    case 413:
        return ErrorKind::TooLarge;
    case 429:
        return ErrorKind::RateLimited;
    default:
        return ErrorKind::Protocol;
    }
}

// The kinds for which the server's own words help the person; elsewhere the table's sentence is
// better.
bool usesServerText(ErrorKind kind)
{
    return kind == ErrorKind::Forbidden || kind == ErrorKind::Protocol;
}

QString sentenceOfStatus(ErrorKind kind, int status, const QString &text)
{
    if (usesServerText(kind) && !text.isEmpty())
        return kind == ErrorKind::Forbidden
            ? translated(QT_TRANSLATE_NOOP("Http", "The server says: %1")).arg(text)
            : translated(QT_TRANSLATE_NOOP("Http", "The server refused the request (%1): %2"))
                  .arg(status)
                  .arg(text);
    if (kind == ErrorKind::Protocol)
        return translated(QT_TRANSLATE_NOOP("Http", "The server refused the request (%1)."))
            .arg(status);
    return {};
}

// Of the client, not of the person or the role (platform-api 1.4).
void nameScope(Error &error)
{
    error.what = translated(QT_TRANSLATE_NOOP("Http", "The OAuth client lacks a scope.")) + u' '
        + error.what;
    error.next = translated(QT_TRANSLATE_NOOP(
        "Http", "Ask an administrator to give the OAuth client that scope, then sign in again."));
}

Error ofStatus(const HttpReply &reply, const Secrets &secrets)
{
    const ErrorKind kind = kindOfStatus(reply.status);
    const ServerMessage message = ServerMessage::of(reply, secrets);
    Error error = Error::of(kind, sentenceOfStatus(kind, reply.status, message.text));
    error.httpStatus = reply.status;
    error.code = message.code;
    if (isAboutScope(error))
        nameScope(error);
    error.correlationId
        = harmless(QString::fromLatin1(reply.header("inin-correlation-id")), 64, secrets);
    return error;
}

// Whoever looks after the proxy has to be told which one, and what it said.
Error ofProxy(const HttpOutcome &outcome)
{
    const QString proxy = harmless(outcome.proxy, Limits::kNameLength);
    const auto what = outcome.end == End::ProxySignIn
        ? QT_TRANSLATE_NOOP("Http", "The proxy %1 wants a sign-in.")
        : QT_TRANSLATE_NOOP("Http", "The proxy %1 does not connect to the server.");
    return Error::of(ErrorKind::Proxy,
        proxy.isEmpty() ? QString() : withDetail(translated(what).arg(proxy), outcome.detail));
}

Error ofTransport(End end, const QString &host, const QString &detail)
{
    switch (end) {
    case End::Refused:
        return Error::of(ErrorKind::Network,
            translated(QT_TRANSLATE_NOOP("Http", "%1 cannot be reached.")).arg(host));
    case End::HostUnknown:
        return Error::of(ErrorKind::Network,
            translated(QT_TRANSLATE_NOOP("Http", "The name %1 is not known in the network."))
                .arg(host));
    case End::Broken:
        return Error::of(ErrorKind::Network,
            translated(QT_TRANSLATE_NOOP("Http", "The connection to %1 broke.")).arg(host));
    case End::NoHeaders:
    case End::Stalled:
    case End::TooSlow:
        return Error::of(ErrorKind::Timeout,
            translated(QT_TRANSLATE_NOOP("Http", "%1 did not answer in time.")).arg(host));
    case End::Tls:
        return Error::of(ErrorKind::Tls,
            withDetail(
                translated(QT_TRANSLATE_NOOP("Http", "No secure connection to %1 could be made."))
                    .arg(host),
                detail));
    case End::TooLarge:
        return Error::of(ErrorKind::TooLarge);
    case End::WrongContent:
        return Error::of(ErrorKind::Protocol,
            translated(QT_TRANSLATE_NOOP("Http",
                           "%1 sent a page instead of data (unexpected content type). Is there a "
                           "sign-in page between this computer and the server?"))
                .arg(host));
    case End::Answer:
        return Error::of(ErrorKind::Protocol,
            translated(QT_TRANSLATE_NOOP("Http", "%1 answered without any data.")).arg(host));
    case End::ProxySignIn:
    case End::ProxyBroken:
    case End::Garbled:
        break;
    }
    return Error::of(ErrorKind::Protocol);
}

void addProxyDoubt(Error &error)
{
    error.what += u' '
        + translated(QT_TRANSLATE_NOOP("Http",
            "The system did not say in time whether there is a proxy, so that it was tried without "
            "one."));
    error.next = nextActionFor(ErrorKind::Proxy);
}

} // namespace

bool wasNotReached(const HttpOutcome &outcome)
{
    return outcome.end != End::Answer && outcome.reply.status == 0;
}

Trouble troubleOf(const HttpOutcome &outcome, bool retryAfter)
{
    switch (outcome.end) {
    case End::Refused:
    case End::HostUnknown:
    case End::ProxyBroken:
        return Trouble::Unreachable;
    case End::Broken:
        return Trouble::Interrupted;
    case End::NoHeaders:
    case End::Stalled:
    case End::TooSlow:
        return Trouble::TimedOut;
    case End::Garbled:
        return Trouble::Garbled;
    case End::Tls:
    case End::ProxySignIn:
    case End::TooLarge:
    case End::WrongContent:
        return Trouble::Final;
    case End::Answer:
        break;
    }
    const int status = outcome.reply.status;
    if (status == 429 || (status == 503 && retryAfter))
        return Trouble::RateLimited;
    if (status == 408)
        return Trouble::TimedOut;
    return status >= 500 && status < 600 && status != 501 && status != 505 ? Trouble::Overloaded
                                                                           : Trouble::Final;
}

Error errorOf(const HttpOutcome &outcome, const HttpRequest &request, const Secrets &secrets)
{
    if (outcome.end == End::Answer && outcome.reply.status >= 300)
        return ofStatus(outcome.reply, secrets);
    const bool proxy = outcome.end == End::ProxySignIn || outcome.end == End::ProxyBroken;
    Error error = proxy ? ofProxy(outcome)
                        : ofTransport(outcome.end, hostForPeople(request.url), outcome.detail);
    error.httpStatus = outcome.reply.status;
    if (wasNotReached(outcome) && outcome.proxyIsGuess && outcome.proxy.isEmpty())
        addProxyDoubt(error);
    return error;
}

} // namespace readback
