// SPDX-License-Identifier: MIT
#include "app/http/TokenSource.h"

#include "app/http/HttpErrors.h"
#include "app/http/Origin.h"
#include "app/http/Redactor.h"
#include "app/http/RequestBuilder.h"
#include "app/http/RetryAfter.h"
#include "app/http/ServerMessage.h"
#include "app/http/TokenSourcePrivate.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

using End = HttpOutcome::End;

QString translated(const char *text)
{
    return QCoreApplication::translate("Http", text);
}

// Answers of a token endpoint that mean: not with this client (platform-api 1.2 leaves the status
// open).
bool isRefusal(int status)
{
    return status == 400 || status == 401 || status == 403;
}

Error refusalOf(const HttpReply &reply, const QByteArray &secret)
{
    const ServerMessage message = ServerMessage::of(reply, secret);
    Error error = Error::of(ErrorKind::Auth,
        message.text.isEmpty()
            ? QString()
            : translated(QT_TRANSLATE_NOOP("Http", "The server refused the sign-in: %1"))
                  .arg(message.text));
    error.httpStatus = reply.status;
    error.correlationId
        = harmless(QString::fromLatin1(reply.header("inin-correlation-id")), 64, secret);
    return error;
}

Error noTokenEndpoint(Error error)
{
    // Only an answer that refuses the path, not one that could not be read.
    const bool refuses = error.httpStatus >= 400
        && (error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Protocol);
    if (!refuses)
        return error;
    error.kind = ErrorKind::Protocol;
    error.what = translated(QT_TRANSLATE_NOOP("Http", "There is no sign-in at this address."));
    error.next = nextActionFor(ErrorKind::Protocol);
    return error;
}

} // namespace

TokenSource::TokenSource(
    ClientCredentials credentials, ProxyFinder &proxies, Clock &clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, std::move(credentials), proxies, clock))
{
    connect(&proxies, &ProxyFinder::found, this, [this] { d->onProxyFound(); });
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
    return d->isAsking();
}

std::optional<Error> TokenSource::trouble() const
{
    return d->trouble;
}

void TokenSource::reject(const QByteArray &rejected)
{
    d->reject(rejected);
}

TokenSource::Private::Private(
    TokenSource &source, ClientCredentials client, ProxyFinder &proxyFinder, Clock &sourceClock)
    : q(source), credentials(std::move(client)), proxies(proxyFinder), clock(sourceClock),
      network(proxyFinder)
{
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
    if (const auto error = unusable())
        return waiter.finish(*error);
    // A client that was just refused is refused again without asking.
    if (refusal && clock.monotonicMs() - refusedAt < Limits::kTokenRefusalMs)
        return waiter.finish(*refusal);
    waiters.push_back(std::move(waiter));
    if (!inRound)
        startRound();
}

void TokenSource::Private::reject(const QByteArray &rejected)
{
    if (rejected == token)
        token.clear();
}

std::optional<Error> TokenSource::Private::unusable() const
{
    if (!isPlainToken(credentials.clientId.toUtf8())
        || !isPlainToken(credentials.clientSecret.toUtf8()))
        return Error::of(ErrorKind::Auth,
            translated(QT_TRANSLATE_NOOP("Http",
                "The client id and the secret must be there and hold no blanks or special "
                "characters.")));
    if (!isAllowedTarget(credentials.tokenUrl, credentials.tokenUrl))
        return Error::of(ErrorKind::Protocol,
            translated(QT_TRANSLATE_NOOP("Http", "The sign-in address is not a secure one.")));
    return std::nullopt;
}

QByteArray TokenSource::Private::authorization() const
{
    const QString pair = credentials.clientId + u':' + credentials.clientSecret;
    return credentials.style == ClientAuthentication::BasicHeader
        ? "Basic " + pair.toLatin1().toBase64()
        : QByteArray();
}

HttpRequest TokenSource::Private::request() const
{
    HttpRequest request;
    request.verb = "POST";
    request.url = credentials.tokenUrl;
    request.contentType = "application/x-www-form-urlencoded";
    request.body = "grant_type=client_credentials";
    if (credentials.style == ClientAuthentication::FormFields)
        request.body += "&client_id=" + QUrl::toPercentEncoding(credentials.clientId)
            + "&client_secret=" + QUrl::toPercentEncoding(credentials.clientSecret);
    request.authorization = Authorization::None;
    request.maxBytes = Limits::kErrorBody;
    return request;
}

void TokenSource::Private::startRound()
{
    inRound = true;
    attempts = 0;
    roundStartedAt = clock.monotonicMs();
    trouble.reset();
    refusal.reset();
    ask();
}

void TokenSource::Private::ask()
{
    waitsForProxy = !proxies.isReady(credentials.tokenUrl);
    if (waitsForProxy)
        return;
    ++attempts;
    attempt = std::make_unique<HttpAttempt>(network.manager(), proxies.route(credentials.tokenUrl),
        request(), QSet<int>(), clock, nullptr);
    attempt->start(authorization(), [this](const HttpOutcome &outcome) { onEnded(outcome); });
}

void TokenSource::Private::onProxyFound()
{
    if (waitsForProxy)
        ask();
}

void TokenSource::Private::onEnded(const HttpOutcome &outcome)
{
    attempt.release()->deleteLater(); // still inside its signal
    qCDebug(lcHttp) << "token" << outcome.reply.status << "end" << static_cast<int>(outcome.end);
    if (outcome.end == End::NoHeaders)
        network.sawNoHeaders();
    else if (outcome.reply.status > 0)
        network.sawHeaders();
    if (wasNotReached(outcome))
        proxies.doubt(credentials.tokenUrl);
    const int status = outcome.reply.status;
    if (outcome.end == End::Answer && status >= 200 && status < 300)
        return onAnswer(outcome.reply);
    const QByteArray secret = credentials.clientSecret.toLatin1();
    if (outcome.end == End::Answer && isRefusal(status))
        return fail(refusalOf(outcome.reply, secret));
    trouble = errorOf(outcome, request(), secret);
    const bool dated = !outcome.reply.header("retry-after").isEmpty();
    if (const Trouble what = troubleOf(outcome, dated); what != Trouble::Final)
        return onTrouble(outcome, what);
    fail(noTokenEndpoint(*trouble));
}

void TokenSource::Private::onAnswer(const HttpReply &reply)
{
    if (auto parsed = parseTokenReply(reply.body); parsed.ok())
        succeed(std::move(parsed).value());
    else
        fail(parsed.error());
}

void TokenSource::Private::onTrouble(const HttpOutcome &outcome, Trouble what)
{
    const double chance = QRandomGenerator::global()->generateDouble();
    const auto retryAfter = parseRetryAfter(outcome.reply.header("retry-after"), clock.now());
    const qint64 wait = what == Trouble::RateLimited
        ? RetryPolicy::pauseMs(retryAfter, attempts, chance)
        : std::min(RetryPolicy::backoffMs(attempts, chance), Limits::kProbeMs);
    if (isHopeless(what, wait)) {
        if (what == Trouble::RateLimited)
            trouble->retryAt = clock.now().addMSecs(wait);
        return fail(*trouble);
    }
    clock.after(wait, &q, [this] {
        if (inRound && !attempt)
            ask();
    });
}

bool TokenSource::Private::isHopeless(Trouble what, qint64 wait) const
{
    if (wait > Limits::kRetryAfterMaxMs + Limits::kRetryAfterMinMs)
        return true;
    // Broken data once could be chance, twice is the server's way.
    if (what == Trouble::Garbled && attempts > 1)
        return true;
    // A place that never answered is rather a wrong address than an outage: tell soon.
    const bool unanswered = what == Trouble::Unreachable || what == Trouble::Interrupted;
    if (unanswered && !everSucceeded && attempts >= Limits::kAttemptsInteractive)
        return true;
    return clock.monotonicMs() + wait - roundStartedAt > Limits::kParkMs;
}

void TokenSource::Private::succeed(AccessToken fresh)
{
    // Short-lived ones keep half of their life.
    const qint64 early = std::min(Limits::kTokenRenewEarlyMs, fresh.lifeMs / 2);
    goodUntil = clock.monotonicMs() + fresh.lifeMs - early;
    goodUntilWall = clock.now().addMSecs(fresh.lifeMs - early);
    token = std::move(fresh.value);
    everSucceeded = true;
    inRound = false;
    trouble.reset();
    const auto waiting = std::exchange(waiters, {});
    for (const auto &waiter : waiting)
        waiter.finish(token);
}

// By value: it may be `trouble`. NOLINTNEXTLINE(performance-unnecessary-value-param)
void TokenSource::Private::fail(Error error)
{
    inRound = false;
    trouble.reset();
    if (error.kind == ErrorKind::Auth) {
        refusal = error;
        refusedAt = clock.monotonicMs();
    }
    const auto waiting = std::exchange(waiters, {});
    for (const auto &waiter : waiting)
        waiter.finish(error);
}

} // namespace readback
