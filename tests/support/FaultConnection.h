// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/FaultRequest.h"
#include "tests/support/FaultScript.h"

#include <QObject>

#include <deque>
#include <functional>

class QTcpSocket;

namespace readback::test {

// One accepted connection of a FaultServer: reads requests, asks for their scripts and plays them,
// one after the other.
class FaultConnection : public QObject
{
    Q_OBJECT
public:
    using Serve = std::function<FaultScript(FaultRequest)>;
    using Wrote = std::function<void(qint64 bytes)>;
    using Stuck
        = std::function<void(int change, bool flood)>; // +1: a wait or a flood has begun; -1: over

    // Owns the socket.
    FaultConnection(QTcpSocket *socket, Serve serve, Wrote wrote, Stuck stuck, QObject *parent);
    ~FaultConnection() override;

    // Goes on with a script that is held.
    void letGo();

signals:
    void gone();

private:
    void onReadyRead();
    bool takeRequest();
    void play();
    void goOn();
    bool playStep(const FaultScript::Step &step);
    void flood();
    void reset();
    void setWaiting(bool waiting);

    QTcpSocket *m_socket;
    Serve m_serve;
    Wrote m_wrote;
    Stuck m_stuck;
    QByteArray m_buffer;
    std::deque<FaultScript::Step> m_steps;
    QByteArray m_flood;
    bool m_waiting = false;
    bool m_held = false;
};

} // namespace readback::test
