// SPDX-License-Identifier: MIT
#include "app/signin/RedirectListener.h"

#include "app/signin/RedirectConnection.h"
#include "app/signin/RedirectPage.h"

#include <QNetworkProxy>
#include <QTcpSocket>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPortsToTry = 8;

} // namespace

RedirectListener::RedirectListener(QByteArray state, Clock &clock, QObject *parent)
    : QObject(parent), m_state(std::move(state)), m_clock(clock)
{
    for (auto *server : {&m_ipv4, &m_ipv6}) {
        server->setProxy(QNetworkProxy::NoProxy);
        connect(server, &QTcpServer::newConnection, this, [this, server] { take(*server); });
    }
}

RedirectListener::~RedirectListener() = default;

bool RedirectListener::listen()
{
    for (int i = 0; i < kPortsToTry; ++i) {
        if (listenOnOnePort())
            return true;
    }
    return false;
}

// With somebody else at the other address of the same port, a browser might go there.
bool RedirectListener::listenOnOnePort()
{
    if (!m_ipv4.listen(QHostAddress::LocalHost, 0))
        return false;
    m_port = m_ipv4.serverPort();
    const bool isTaken = !m_ipv6.listen(QHostAddress::LocalHostIPv6, m_port)
        && m_ipv6.serverError() == QAbstractSocket::AddressInUseError;
    if (isTaken)
        m_ipv4.close();
    return !isTaken;
}

QString RedirectListener::redirectUri() const
{
    return u"http://localhost:%1"_s.arg(m_port);
}

void RedirectListener::take(QTcpServer &server)
{
    while (auto *socket = server.nextPendingConnection()) {
        if (findChildren<RedirectConnection *>(Qt::FindDirectChildrenOnly).size()
            < kMostConnections) {
            new RedirectConnection(
                socket, m_clock, [this](const QByteArray &head) { return answerTo(head); }, this);
        } else {
            socket->abort();
            socket->deleteLater();
        }
    }
}

QByteArray RedirectListener::answerTo(const QByteArray &head)
{
    using Kind = RedirectRequest::Kind;
    const auto request = head.isEmpty() ? RedirectRequest() : judgeRedirect(head, m_state, m_port);
    if (m_isOver || request.kind == Kind::NotFound)
        return answerWith(RedirectPage::NotFound);
    if (request.kind == Kind::Malformed)
        return answerWith(RedirectPage::Malformed);
    close();
    emit arrived(request);
    return answerWith(request.kind == Kind::Code ? RedirectPage::SignedIn : RedirectPage::Refused);
}

void RedirectListener::close()
{
    m_isOver = true;
    m_ipv4.close();
    m_ipv6.close();
}

} // namespace readback
