// SPDX-License-Identifier: MIT
#include "ui/session/SessionFarewell.h"

#include "app/Session.h"

namespace readback {

namespace {

constexpr qint64 kPatienceMs = 1'500;
constexpr qint64 kLookMs = 20;

} // namespace

SessionFarewell::SessionFarewell(std::unique_ptr<Session> session, Clock &clock, QObject *parent)
    : QObject(parent), m_session(std::move(session)), m_clock(clock),
      m_leaveBy(clock.monotonicMs() + kPatienceMs)
{
    m_stay.emplace();
    m_session->disconnect(); // nobody is told any more
    look();
}

SessionFarewell::~SessionFarewell() = default;

void SessionFarewell::look()
{
    if (m_session->isRenewingSignIn() && m_clock.monotonicMs() < m_leaveBy) {
        m_clock.after(kLookMs, this, [this] { look(); });
        return;
    }
    m_session.reset();
    m_stay.reset();
    deleteLater();
}

} // namespace readback
