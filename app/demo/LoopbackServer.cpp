// SPDX-License-Identifier: MIT
#include "app/demo/LoopbackServer.h"

#include "app/demo/GuardedListener.h"

#include <QHostAddress>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QHttpServerResponse>
#include <QTimer>
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QHttpHeaders>
#endif

#include <memory>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

QByteArray verbOf(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Get:
        return "GET";
    case QHttpServerRequest::Method::Post:
        return "POST";
    case QHttpServerRequest::Method::Put:
        return "PUT";
    case QHttpServerRequest::Method::Delete:
        return "DELETE";
    case QHttpServerRequest::Method::Head:
        return "HEAD";
    default:
        return {};
    }
}

DemoRequest translated(const QHttpServerRequest &request)
{
    DemoRequest plain;
    plain.verb = verbOf(request.method());
    plain.setUrl(request.url());
    plain.host = request.value("Host");
    plain.contentType = request.value("Content-Type").split(';').value(0).trimmed().toLower();
    plain.authorization = request.value("Authorization");
    plain.body = request.body();
    return plain;
}

void send(const DemoAnswer &answer, QHttpServerResponder &responder)
{
    const auto status = static_cast<QHttpServerResponder::StatusCode>(answer.status);
    auto response = answer.contentType.isEmpty()
        ? QHttpServerResponse(status)
        : QHttpServerResponse(answer.contentType, answer.body, status);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    auto headers = response.headers();
    for (const auto &[name, value] : answer.headers)
        headers.append(name, value);
    response.setHeaders(std::move(headers));
    responder.sendResponse(response);
#else
    for (const auto &[name, value] : answer.headers)
        response.addHeader(name, value);
    response.write(std::move(responder));
#endif
}

} // namespace

LoopbackServer::LoopbackServer(Handler handler, int latencyMs, QObject *parent)
    : QObject(parent), m_handler(std::move(handler)), m_latencyMs(latencyMs)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    m_http.setMissingHandler(
        this, [this](const QHttpServerRequest &request, QHttpServerResponder &responder) {
            take(request, std::move(responder));
        });
#else
    m_http.setMissingHandler(
        [this](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
            take(request, std::move(responder));
        });
#endif
}

LoopbackServer::~LoopbackServer()
{
    // What is held back refers to streams that go with m_http.
    qDeleteAll(findChildren<QTimer *>(Qt::FindDirectChildrenOnly));
}

bool LoopbackServer::listen(quint16 port)
{
    auto *listener = new GuardedListener(kMaxRequest, this);
    m_listener = listener;
    if (!listener->listen(QHostAddress(QHostAddress::LocalHost), port))
        return false;
    m_port = listener->serverPort();
    m_http.bind(listener);
    return true;
}

void LoopbackServer::take(const QHttpServerRequest &request, QHttpServerResponder &&responder)
{
    const auto answer = answerTo(request);
    if (m_latencyMs <= 0) {
        send(answer, responder);
        return;
    }
    auto held = std::make_shared<QHttpServerResponder>(std::move(responder));
    auto *timer = new QTimer(this); // ours, so that nothing is answered after the server has gone
    // The responder keeps a bare pointer to its socket, and a client may have hung up by then.
    connect(timer, &QTimer::timeout, this, [answer, held, timer, socket = m_listener->reading()] {
        if (socket)
            send(answer, *held);
        timer->deleteLater();
    });
    timer->setSingleShot(true);
    timer->start(m_latencyMs);
}

DemoAnswer LoopbackServer::answerTo(const QHttpServerRequest &request) const
{
    const auto plain = translated(request);
    if (!isOurHost(plain.host))
        return DemoAnswer::error(
            403, u"forbidden"_s, u"This server answers to its loopback address only."_s);
    return m_handler(plain);
}

bool LoopbackServer::isOurHost(const QByteArray &host) const
{
    const auto port = QByteArray::number(m_port);
    return host == "127.0.0.1:" + port || host.toLower() == "localhost:" + port;
}

} // namespace readback
