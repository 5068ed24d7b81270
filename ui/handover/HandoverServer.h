// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "ui/handover/HandoverMessage.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

class QLocalSocket;

namespace readback {

// Takes what later starts of the program hand over. Only this person can connect; a client that
// sends too much, too slowly or nonsense is let go, and no more than a few are listened to at once.
// The first program of a person listens, others do without. Window's thread.
class HandoverServer : public QObject
{
    Q_OBJECT
public:
    // `clock` outlives it.
    explicit HandoverServer(Clock &clock, QObject *parent = nullptr);
    ~HandoverServer() override;

    // False: another one listens there, or nobody can.
    bool listen(const QString &path);

signals:
    void received(const readback::HandoverMessage &message);

private:
    void greet();
    void read(QLocalSocket *client);

    Clock &m_clock;
    QLocalServer m_server;
    std::unique_ptr<QLockFile> m_lock; // held while listening: the socket's file outlives a crash
    int m_clients = 0;
};

} // namespace readback
