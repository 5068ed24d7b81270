// SPDX-License-Identifier: MIT
#include "ui/handover/HandoverClient.h"

namespace readback {

namespace {

constexpr qint64 kPatienceMs = 2000;
constexpr qint64 kLongestAnswer = 16;

} // namespace

HandoverClient::HandoverClient(Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    connect(&m_socket, &QLocalSocket::connected, this, [this] { m_socket.write(m_message); });
    connect(
        &m_socket, &QLocalSocket::errorOccurred, this, [this] { finish(false); },
        Qt::QueuedConnection);
    connect(&m_socket, &QLocalSocket::readyRead, this, [this] {
        if (m_socket.peek(kLongestAnswer).contains('\n'))
            finish(m_socket.read(kLongestAnswer) == "taken\n");
    });
}

void HandoverClient::send(const QString &path, const HandoverMessage &message)
{
    m_message = encodeHandover(message);
    m_clock.after(kPatienceMs, this, [this] { finish(false); });
    m_socket.connectToServer(path);
}

void HandoverClient::finish(bool taken)
{
    if (!std::exchange(m_finished, true))
        emit finished(taken);
}

} // namespace readback
