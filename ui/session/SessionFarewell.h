// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"

#include <QEventLoopLocker>
#include <QObject>

#include <memory>
#include <optional>

namespace readback {

class Session;

// The last moment of a session that is renewing a person's sign-in: a refresh token is good once,
// so that the next one must be kept before the program ends, which stays for it, but not for long.
// Deletes itself. Window's thread.
class SessionFarewell : public QObject
{
    Q_OBJECT
public:
    // `clock` outlives it.
    SessionFarewell(std::unique_ptr<Session> session, Clock &clock, QObject *parent);
    ~SessionFarewell() override;

private:
    void look();

    std::unique_ptr<Session> m_session;
    Clock &m_clock;
    const qint64 m_leaveBy;
    std::optional<QEventLoopLocker> m_stay;
};

} // namespace readback
