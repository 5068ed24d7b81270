// SPDX-License-Identifier: MIT
#include "tests/support/FaultConnection.h"

#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

namespace readback::test {

namespace {

constexpr qint64 kFloodAhead = 256 * 1024;

FaultRequest parseHead(const QByteArray &head)
{
    FaultRequest request;
    request.head = head;
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.value(0).trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray line = lines[i].trimmed();
        if (const qsizetype colon = line.indexOf(':'); colon > 0)
            request.headers.append({line.left(colon).toLower(), line.mid(colon + 1).trimmed()});
    }
    return request;
}

} // namespace

FaultConnection::FaultConnection(
    QTcpSocket *socket, Serve serve, Wrote wrote, Stuck stuck, QObject *parent)
    : QObject(parent), m_socket(socket), m_serve(std::move(serve)), m_wrote(std::move(wrote)),
      m_stuck(std::move(stuck))
{
    socket->setParent(this);
    connect(socket, &QTcpSocket::readyRead, this, &FaultConnection::onReadyRead);
    connect(socket, &QTcpSocket::bytesWritten, this, [this](qint64 bytes) {
        m_wrote(bytes);
        flood();
    });
    connect(socket, &QTcpSocket::disconnected, this, [this] {
        setWaiting(false);
        emit gone();
    });
    onReadyRead();
}

FaultConnection::~FaultConnection()
{
    setWaiting(false);
}

void FaultConnection::setWaiting(bool waiting)
{
    if (std::exchange(m_waiting, waiting) != waiting)
        m_stuck(waiting ? 1 : -1, !m_flood.isEmpty());
}

void FaultConnection::onReadyRead()
{
    m_buffer += m_socket->readAll();
    while (m_steps.empty() && !m_waiting && takeRequest())
        play();
}

bool FaultConnection::takeRequest()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    FaultRequest request = parseHead(m_buffer.left(end + 4));
    const qsizetype length = request.header("content-length").toLongLong();
    if (m_buffer.size() < end + 4 + length)
        return false;
    request.body = m_buffer.mid(end + 4, length);
    m_buffer.remove(0, end + 4 + length);
    const FaultScript script = m_serve(std::move(request));
    m_steps.assign(script.steps().cbegin(), script.steps().cend());
    return true;
}

void FaultConnection::play()
{
    while (!m_steps.empty()) {
        const FaultScript::Step step = std::move(m_steps.front());
        m_steps.pop_front();
        if (!playStep(step))
            return;
    }
}

bool FaultConnection::playStep(const FaultScript::Step &step)
{
    using Kind = FaultScript::Step::Kind;
    switch (step.kind) {
    case Kind::Write:
        m_socket->write(step.bytes);
        m_socket->flush();
        return true;
    case Kind::Wait:
        setWaiting(true);
        m_held = step.ms == FaultScript::kUntilLetGo;
        if (step.ms >= 0)
            QTimer::singleShot(step.ms, this, &FaultConnection::goOn);
        return false;
    case Kind::Flood:
        m_flood = step.bytes.repeated(qMax<qsizetype>(1, 16384 / step.bytes.size()));
        setWaiting(true);
        flood();
        return false;
    case Kind::Close:
        m_steps.clear();
        m_socket->disconnectFromHost();
        return false;
    case Kind::Reset:
        reset();
        return false;
    }
    return false;
}

void FaultConnection::letGo()
{
    if (std::exchange(m_held, false))
        goOn();
}

void FaultConnection::goOn()
{
    setWaiting(false);
    play();
    onReadyRead();
}

void FaultConnection::flood()
{
    while (!m_flood.isEmpty() && m_socket->state() == QTcpSocket::ConnectedState
        && m_socket->bytesToWrite() < kFloodAhead)
        m_socket->write(m_flood);
}

void FaultConnection::reset()
{
    m_steps.clear();
    m_socket->flush();
    const linger now{1, 0};
    ::setsockopt(
        static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    m_socket->abort();
}

} // namespace readback::test
