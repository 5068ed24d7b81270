// SPDX-License-Identifier: MIT
#include "app/http/HttpAttempt.h"

#include "app/http/RequestBuilder.h"

#include <QNetworkReply>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

using End = HttpOutcome::End;

constexpr int kLastStatus = 599;

bool isJsonType(const QByteArray &contentType)
{
    const QByteArray type = contentType.split(';').constFirst().trimmed().toLower();
    return type == "application/json" || type == "text/json" || type.endsWith("+json");
}

// All data we ask for is an object or an array; anything else is a body in some unknown encoding.
bool isNoJson(const QByteArray &body)
{
    const QByteArray start = body.left(64).trimmed();
    return !start.isEmpty() && !start.startsWith('{') && !start.startsWith('[')
        && !start.startsWith("\xef\xbb\xbf");
}

// A compressed body may end early without anybody noticing; a JSON document that does not close
// tells. The decoder checks the rest.
bool isCutJson(const QByteArray &body)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    const auto first = std::find_if_not(body.cbegin(), body.cend(), isBlank);
    const auto last = std::find_if_not(body.crbegin(), body.crend(), isBlank);
    if (first == body.cend() || (*first != '{' && *first != '['))
        return false;
    return *last != (*first == '{' ? '}' : ']');
}

// A body that ends early passes below without an error, now and then or always: cut by a reset,
// chunked, compressed. Only its length and its own form tell.
End endOfBody(const HttpReply &reply)
{
    const bool compressed = !reply.header("content-encoding").isEmpty();
    bool counted = false;
    const qint64 length = reply.header("content-length").toLongLong(&counted);
    if (counted && !compressed && reply.body.size() < length)
        return End::Broken;
    if (!isCutJson(reply.body))
        return End::Answer;
    // All of what the server announced is here: it is its own way.
    return compressed || counted ? End::Garbled : End::Broken;
}

// The layer below names the setting in its message, in every language.
bool isBomb(const QNetworkReply &reply)
{
    return reply.errorString().contains("decompressedSafetyCheckThreshold"_L1);
}

End endOfError(const QNetworkReply &reply)
{
    using R = QNetworkReply;
    const auto error = reply.error();
    switch (error) {
    case R::ConnectionRefusedError:
    case R::NetworkSessionFailedError:
    case R::TemporaryNetworkFailureError:
        return End::Refused;
    case R::HostNotFoundError:
        return End::HostUnknown;
    case R::SslHandshakeFailedError:
        return End::Tls;
    case R::TimeoutError:
    case R::RemoteHostClosedError:
    case R::UnknownNetworkError:
        return End::Broken;
    default:
        break;
    }
    if (error == R::ProxyAuthenticationRequiredError)
        return End::ProxySignIn;
    if (error >= R::ProxyConnectionRefusedError && error <= R::UnknownProxyError)
        return End::ProxyBroken;
    return isBomb(reply) ? End::TooLarge : End::Garbled;
}

} // namespace

HttpAttempt::HttpAttempt(std::shared_ptr<QNetworkAccessManager> network, const Route &route,
    HttpRequest request, QSet<int> wanted, Clock &clock, QObject *parent)
    : QObject(parent), m_network(std::move(network)), m_request(std::move(request)),
      m_wanted(std::move(wanted)), m_clock(clock)
{
    m_outcome.proxy = route.proxy();
    m_outcome.proxyIsGuess = route.isGuess;
}

HttpAttempt::~HttpAttempt()
{
    dropReply();
}

void HttpAttempt::start(const QByteArray &authorization, Ended ended)
{
    m_ended = std::move(ended);
    m_startedAt = m_lastActivity = m_clock.monotonicMs();
    const QNetworkRequest request = networkRequest(m_request, authorization);
    m_reply = m_request.verb == "POST" ? m_network->post(request, m_request.body)
        : m_request.verb == "DELETE"   ? m_network->deleteResource(request)
                                       : m_network->get(request);
    m_reply->setReadBufferSize(Limits::kReadBuffer);
    connectReply();
    watchDeadlines();
}

void HttpAttempt::connectReply()
{
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpAttempt::onHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpAttempt::onReadyRead);
    connect(m_reply, &QNetworkReply::sslErrors, this, &HttpAttempt::onSslErrors);
    // Queued: it may be over before start() returns.
    connect(
        m_reply, &QNetworkReply::finished, this, &HttpAttempt::onFinished, Qt::QueuedConnection);
}

bool HttpAttempt::isWanted() const
{
    const int status = m_outcome.reply.status;
    return (status >= 200 && status < 300) || m_wanted.contains(status);
}

void HttpAttempt::onHeaders()
{
    m_headersSeen = true;
    m_lastActivity = m_clock.monotonicMs();
    HttpReply &reply = m_outcome.reply;
    reply.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    reply.headers.clear();
    const auto &pairs = m_reply->rawHeaderPairs();
    for (const auto &[name, value] : pairs)
        reply.headers.append({name.toLower(), value});
    m_outcome.http2 = m_reply->attribute(QNetworkRequest::Http2WasUsedAttribute).toBool();
    const QByteArray type = reply.header("content-type");
    if (m_request.expectJson && reply.status == 200 && !type.isEmpty() && !isJsonType(type))
        end(End::WrongContent);
}

void HttpAttempt::onReadyRead()
{
    m_lastActivity = m_clock.monotonicMs();
    readAll();
}

void HttpAttempt::readAll()
{
    QByteArray &body = m_outcome.reply.body;
    const qint64 most = isWanted() ? m_request.maxBytes : Limits::kErrorBody;
    while (m_reply && m_reply->bytesAvailable() > 0) {
        body += m_reply->readAll();
        if (body.size() <= most)
            continue;
        body.truncate(isWanted() ? 0 : most);
        end(isWanted() ? End::TooLarge : End::Answer);
    }
}

void HttpAttempt::onSslErrors(const QList<QSslError> &errors)
{
    QStringList texts;
    for (const QSslError &error : errors)
        texts.append(error.errorString());
    texts.removeDuplicates();
    m_sslText = texts.join(u"; "_s);
}

void HttpAttempt::onFinished()
{
    if (!m_reply)
        return;
    readAll();
    if (!m_reply)
        return;
    const End how = endOfFinished();
    end(how, m_sslText.isEmpty() ? m_reply->errorString() : m_sslText);
}

HttpOutcome::End HttpAttempt::endOfFinished() const
{
    const HttpReply &reply = m_outcome.reply;
    if (reply.status > kLastStatus)
        return End::Garbled;
    if (m_reply->error() == QNetworkReply::NoError) {
        if (reply.status < 200)
            return End::Garbled;
        if (m_request.expectJson && reply.status == 200 && isNoJson(reply.body))
            return End::Garbled;
        return isWanted() ? endOfBody(reply) : End::Answer;
    }
    // The status decides what an error answer means, whatever number the layer below gives it.
    const End error = endOfError(*m_reply);
    // Most of what a proxy does wrong, the layer below has no name for.
    const bool unnamed = m_reply->error() == QNetworkReply::UnknownNetworkError;
    if (unnamed && reply.status == 0 && !m_outcome.proxy.isEmpty())
        return End::ProxyBroken;
    if (reply.status < 300)
        return error;
    return error == End::ProxySignIn || (error == End::Broken && isWanted()) ? error : End::Answer;
}

void HttpAttempt::watchDeadlines()
{
    const qint64 phase
        = m_headersSeen ? m_lastActivity + Limits::kInactivityMs : m_startedAt + Limits::kHeadersMs;
    const qint64 due = std::min(phase, m_startedAt + m_request.attemptMs);
    m_clock.after(
        std::max<qint64>(1, due - m_clock.monotonicMs()), this, [this] { checkDeadlines(); });
}

void HttpAttempt::checkDeadlines()
{
    if (!m_reply)
        return;
    const qint64 now = m_clock.monotonicMs();
    if (now - m_startedAt >= m_request.attemptMs)
        end(End::TooSlow);
    else if (!m_headersSeen && now - m_startedAt >= Limits::kHeadersMs)
        end(End::NoHeaders);
    else if (m_headersSeen && now - m_lastActivity >= Limits::kInactivityMs)
        end(End::Stalled);
    else
        watchDeadlines();
}

void HttpAttempt::end(End how, const QString &detail)
{
    m_outcome.end = how;
    m_outcome.detail = how == End::Answer ? QString() : detail;
    dropReply();
    if (const auto ended = std::exchange(m_ended, nullptr))
        ended(std::move(m_outcome));
}

void HttpAttempt::dropReply()
{
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    if (!reply)
        return;
    // Its end breaks the connection off. abort() would do so inside the reply's own signal, which
    // the network layer calls an internal problem.
    reply->disconnect(this);
    reply->deleteLater();
}

} // namespace readback
