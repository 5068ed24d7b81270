// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace readback {

// Listens for connections and ends those whose request grows past a bound, before the HTTP parser
// has kept all of it.
class GuardedListener : public QTcpServer
{
    Q_OBJECT
public:
    explicit GuardedListener(qint64 maxRequest, QObject *parent = nullptr);

    // The connection whose request is being read; within a handler that is the one to answer.
    QPointer<QTcpSocket> reading() const { return m_reading; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    qint64 m_maxRequest;
    QPointer<QTcpSocket> m_reading;
};

} // namespace readback
