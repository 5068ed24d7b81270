// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/signin/RedirectRequest.h"

#include <QObject>
#include <QTcpServer>
#include <QUrl>

namespace readback {

// Waits on this computer for the browser to come back from the sign-in page: at a free port of
// 127.0.0.1 and, where there is one, of ::1, since either may be "localhost". The first request
// with the right state counts and ends the listening; all others get 400 or 404, those beyond a few
// at a time nothing. Thread: the one it was made on.
class RedirectListener : public QObject
{
    Q_OBJECT
public:
    static constexpr int kMostConnections = 8;

    // `state`: what the right request carries. `clock` outlives it.
    RedirectListener(QByteArray state, Clock &clock, QObject *parent = nullptr);
    ~RedirectListener() override;

    // False: this computer refuses.
    bool listen();
    bool isListening() const { return m_ipv4.isListening(); }
    // Frees the port; whoever is connected gets no answer to count on.
    void close();
    // The address to be sent back to: "http://localhost:4711".
    QString redirectUri() const;
    quint16 port() const { return m_port; }

signals:
    // Once: Code or Refused. From inside a connection, so that receivers queue.
    void arrived(const readback::RedirectRequest &request);

private:
    bool listenOnOnePort();
    void take(QTcpServer &server);
    QByteArray answerTo(const QByteArray &head);

    const QByteArray m_state;
    Clock &m_clock;
    QTcpServer m_ipv4;
    QTcpServer m_ipv6;
    quint16 m_port = 0;
    bool m_isOver = false;
};

} // namespace readback
