// SPDX-License-Identifier: MIT
#pragma once

#include <QHostAddress>
#include <QNetworkProxy>
#include <QTcpSocket>

namespace readback::test {

// A connection that sends what the test says and keeps what comes back. Read with QTRY_ macros.
class Visitor
{
public:
    explicit Visitor(
        quint16 port, const QHostAddress &address = QHostAddress(QHostAddress::LocalHost))
        : m_port(port)
    {
        m_socket.setProxy(QNetworkProxy::NoProxy);
        m_socket.connectToHost(address, port);
    }

    void send(const QByteArray &bytes) { m_socket.write(bytes); }
    // As a browser asks, with the host that it was told.
    void get(const QByteArray &target)
    {
        send("GET " + target + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(m_port)
            + "\r\nAccept: text/html\r\n\r\n");
    }
    QByteArray received()
    {
        m_received += m_socket.readAll();
        return m_received;
    }
    int status() { return received().mid(9, 3).toInt(); }
    bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    bool isGone() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }

private:
    const quint16 m_port;
    QTcpSocket m_socket;
    QByteArray m_received;
};

} // namespace readback::test
