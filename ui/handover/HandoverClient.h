// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "ui/handover/HandoverMessage.h"

#include <QLocalSocket>
#include <QObject>

namespace readback {

// Hands a message to the program of this person that runs already, if one does.
class HandoverClient : public QObject
{
    Q_OBJECT
public:
    // `clock` outlives it.
    explicit HandoverClient(Clock &clock, QObject *parent = nullptr);

    // Once; finished() follows, from the event loop, after two seconds at the latest.
    void send(const QString &path, const HandoverMessage &message);

signals:
    // False: nobody was there, or did not take it.
    void finished(bool taken);

private:
    void finish(bool taken);

    Clock &m_clock;
    QLocalSocket m_socket;
    QByteArray m_message;
    bool m_finished = false;
};

} // namespace readback
