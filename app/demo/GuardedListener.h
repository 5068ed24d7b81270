// SPDX-License-Identifier: MIT
#pragma once

#include <QTcpServer>

namespace readback {

// Listens for connections and ends those whose request grows past a bound, before the HTTP parser
// has kept all of it.
class GuardedListener : public QTcpServer
{
    Q_OBJECT
public:
    explicit GuardedListener(qint64 maxRequest, QObject *parent = nullptr);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    qint64 m_maxRequest;
};

} // namespace readback
