// SPDX-License-Identifier: MIT
#include "app/signin/RedirectConnection.h"

#include <QTcpSocket>

#include <utility>

namespace readback {

RedirectConnection::RedirectConnection(
    QTcpSocket *socket, Clock &clock, Judge judge, QObject *parent)
    : QObject(parent), m_socket(socket), m_judge(std::move(judge))
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(kLongestHead + 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &RedirectConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &RedirectConnection::end);
    clock.after(kDeadlineMs, this, [this] { end(); });
    // What came before anybody listened to the signal.
    QMetaObject::invokeMethod(this, &RedirectConnection::read, Qt::QueuedConnection);
}

void RedirectConnection::read()
{
    const QByteArray bytes = m_socket->readAll();
    if (!m_judge)
        return; // read all the same: closing over unread bytes would take the answer back
    m_head += bytes;
    const qsizetype end = m_head.indexOf("\r\n\r\n");
    if (end >= 0 && end <= kLongestHead)
        answer(m_head.left(end));
    else if (m_head.size() > kLongestHead)
        answer({});
}

void RedirectConnection::answer(const QByteArray &head)
{
    const Judge judge = std::exchange(m_judge, nullptr);
    m_head.clear();
    m_socket->write(judge(head));
    m_socket->flush(); // the page must be out even if nobody comes back to this loop
    m_socket->disconnectFromHost();
}

void RedirectConnection::end()
{
    m_judge = nullptr;
    deleteLater();
}

} // namespace readback
