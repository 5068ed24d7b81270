// SPDX-License-Identifier: MIT
#include "app/demo/GuardedListener.h"

#include <QTcpSocket>

#include <memory>

namespace readback {

namespace {

void refuse(QTcpSocket *socket)
{
    socket->readAll();
    socket->write(
        "HTTP/1.1 413 Payload Too Large\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    socket->disconnectFromHost();
}

} // namespace

GuardedListener::GuardedListener(qint64 maxRequest, QObject *parent)
    : QTcpServer(parent), m_maxRequest(maxRequest)
{
}

void GuardedListener::incomingConnection(qintptr descriptor)
{
    auto *socket = new QTcpSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    // QHttpServer writes head and body apart; without this the body waits 40 ms for an ACK.
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    // What came since the last answer. The parser connects after us and takes all there is, so that
    // bytesAvailable() is new each time.
    auto taken = std::make_shared<qint64>(0);
    connect(socket, &QTcpSocket::readyRead, socket, [this, socket, taken] {
        m_reading = socket;
        *taken += socket->bytesAvailable();
        if (*taken > m_maxRequest && socket->state() == QAbstractSocket::ConnectedState)
            refuse(socket);
    });
    connect(socket, &QTcpSocket::bytesWritten, socket, [taken] { *taken = 0; });
    addPendingConnection(socket);
}

} // namespace readback
