// SPDX-License-Identifier: MIT
#include "app/http/TokenExchange.h"

#include "app/http/HttpErrors.h"
#include "app/http/RetryAfter.h"
#include "app/http/ServerMessage.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

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

Error refusalOf(const HttpReply &reply, const Secrets &secrets)
{
    const ServerMessage message = ServerMessage::of(reply, secrets);
    Error error = Error::of(ErrorKind::Auth,
        message.text.isEmpty()
            ? QString()
            : translated(QT_TRANSLATE_NOOP("Http", "The server refused the sign-in: %1"))
                  .arg(message.text));
    error.httpStatus = reply.status;
    error.code = message.code;
    error.correlationId
        = harmless(QString::fromLatin1(reply.header("inin-correlation-id")), 64, secrets);
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

TokenExchange::TokenExchange(ProxyFinder &proxies, Clock &clock, QObject *parent)
    : QObject(parent), m_proxies(proxies), m_clock(clock), m_network(proxies)
{
    connect(&proxies, &ProxyFinder::found, this, &TokenExchange::onProxyFound);
}

TokenExchange::~TokenExchange() = default;

void TokenExchange::ask(Question question, Answered answered)
{
    m_question = std::move(question);
    m_answered = std::move(answered);
    m_attempts = 0;
    m_startedAt = m_clock.monotonicMs();
    m_trouble.reset();
    send();
}

HttpRequest TokenExchange::request() const
{
    HttpRequest request;
    request.verb = "POST";
    request.url = m_question.url;
    request.contentType = "application/x-www-form-urlencoded";
    request.body = m_question.form;
    request.authorization = Authorization::None;
    request.maxBytes = Limits::kErrorBody;
    return request;
}

void TokenExchange::send()
{
    m_waitsForProxy = !m_proxies.isReady(m_question.url);
    if (m_waitsForProxy)
        return;
    ++m_attempts;
    m_attempt = std::make_unique<HttpAttempt>(m_network.manager(), m_proxies.route(m_question.url),
        request(), QSet<int>(), m_clock, nullptr);
    m_attempt->start(
        m_question.authorization, [this](const HttpOutcome &outcome) { onEnded(outcome); });
}

void TokenExchange::onProxyFound()
{
    if (m_waitsForProxy)
        send();
}

void TokenExchange::onEnded(const HttpOutcome &outcome)
{
    m_attempt.release()->deleteLater(); // still inside its signal
    qCDebug(lcHttp) << "token" << outcome.reply.status << "end" << static_cast<int>(outcome.end);
    if (outcome.end == End::NoHeaders)
        m_network.sawNoHeaders();
    else if (outcome.reply.status > 0)
        m_network.sawHeaders();
    if (wasNotReached(outcome))
        m_proxies.doubt(m_question.url);
    const int status = outcome.reply.status;
    if (outcome.end == End::Answer && status >= 200 && status < 300)
        return finish(parseTokenReply(outcome.reply.body));
    if (outcome.end == End::Answer && isRefusal(status))
        return finish(refusalOf(outcome.reply, m_question.secrets));
    m_trouble = errorOf(outcome, request(), m_question.secrets);
    const bool dated = !outcome.reply.header("retry-after").isEmpty();
    if (const Trouble what = troubleOf(outcome, dated); what != Trouble::Final)
        return onTrouble(outcome, what);
    finish(noTokenEndpoint(*m_trouble));
}

void TokenExchange::onTrouble(const HttpOutcome &outcome, Trouble what)
{
    const double chance = QRandomGenerator::global()->generateDouble();
    const auto retryAfter = parseRetryAfter(outcome.reply.header("retry-after"), m_clock.now());
    const qint64 wait = what == Trouble::RateLimited
        ? RetryPolicy::pauseMs(retryAfter, m_attempts, chance)
        : std::min(RetryPolicy::backoffMs(m_attempts, chance), Limits::kProbeMs);
    if (isHopeless(what, wait)) {
        if (what == Trouble::RateLimited)
            m_trouble->retryAt = m_clock.now().addMSecs(wait);
        return finish(*m_trouble);
    }
    m_clock.after(wait, this, [this] {
        if (m_answered && !m_attempt)
            send();
    });
}

bool TokenExchange::isHopeless(Trouble what, qint64 wait) const
{
    if (wait > Limits::kRetryAfterMaxMs + Limits::kRetryAfterMinMs)
        return true;
    // Broken data once could be chance, twice is the server's way.
    if (what == Trouble::Garbled && m_attempts > 1)
        return true;
    // A place that never answered is rather a wrong address than an outage: tell soon.
    const bool unanswered = what == Trouble::Unreachable || what == Trouble::Interrupted;
    if (unanswered && !m_everSucceeded && m_attempts >= Limits::kAttemptsInteractive)
        return true;
    return m_clock.monotonicMs() + wait - m_startedAt > Limits::kParkMs;
}

void TokenExchange::finish(const Result<AccessToken> &result)
{
    m_everSucceeded = m_everSucceeded || result.ok();
    m_trouble.reset();
    m_question = {};
    if (const auto answered = std::exchange(m_answered, nullptr))
        answered(result);
}

} // namespace readback
