// SPDX-License-Identifier: MIT
#include "ui/handover/HandoverServer.h"

#include <QLocalSocket>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostClients = 8;
constexpr qint64 kPatienceMs = 2000;

} // namespace

HandoverServer::HandoverServer(Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(kMostClients);
    connect(&m_server, &QLocalServer::newConnection, this, &HandoverServer::greet);
}

HandoverServer::~HandoverServer() = default;

bool HandoverServer::listen(const QString &path)
{
    if (path.isEmpty())
        return false;
    auto lock = std::make_unique<QLockFile>(path + u".lock"_s);
    lock->setStaleLockTime(0); // only the death of its owner makes it stale
    if (!lock->tryLock())
        return false;
    QLocalServer::removeServer(path); // left behind by one that died
    if (!m_server.listen(path))
        return false;
    m_lock = std::move(lock);
    return true;
}

void HandoverServer::greet()
{
    while (auto *client = m_server.nextPendingConnection()) {
        if (m_clients >= kMostClients) {
            client->abort();
            client->deleteLater();
            continue;
        }
        ++m_clients;
        client->setReadBufferSize(kLongestHandover + 1);
        connect(client, &QObject::destroyed, this, [this] { --m_clients; });
        connect(client, &QLocalSocket::disconnected, client, &QObject::deleteLater);
        connect(client, &QLocalSocket::readyRead, this, [this, client] { read(client); });
        m_clock.after(kPatienceMs, client, [client] { client->abort(); });
        read(client);
    }
}

void HandoverServer::read(QLocalSocket *client)
{
    const auto bytes = client->peek(kLongestHandover + 1);
    if (bytes.size() > kLongestHandover)
        return client->abort();
    if (!isWholeHandover(bytes))
        return;
    client->skip(bytes.size());
    const auto message = decodeHandover(bytes);
    client->write(message ? "taken\n" : "no\n");
    client->disconnectFromServer();
    if (message)
        emit received(*message);
}

} // namespace readback
