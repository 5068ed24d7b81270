// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"

#include <QByteArray>
#include <QObject>

#include <functional>

class QTcpSocket;

namespace readback {

// One connection to the redirect listener: reads the head of one request, answers, and goes. It
// ends itself, at the latest at its deadline.
class RedirectConnection : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype kLongestHead = 8 << 10;
    static constexpr qint64 kDeadlineMs = 5'000;

    // A whole answer to a head; an empty head: there was none to judge.
    using Judge = std::function<QByteArray(const QByteArray &head)>;

    // Takes `socket`. `clock` outlives it.
    RedirectConnection(QTcpSocket *socket, Clock &clock, Judge judge, QObject *parent);

private:
    void read();
    void answer(const QByteArray &head);
    void end();

    QTcpSocket *m_socket;
    Judge m_judge; // empty: answered
    QByteArray m_head;
};

} // namespace readback
