// SPDX-License-Identifier: MIT
#include "app/async/CallState.h"

#include <QThread>

#include <algorithm>
#include <utility>

namespace readback {

namespace {

// The last reference may go on a worker; a QObject must go on its own thread.
void releaseRelay(Mailbox *relay)
{
    if (relay->thread() == QThread::currentThread())
        delete relay;
    else
        relay->deleteLater();
}

} // namespace

std::shared_ptr<CallState> CallState::create(QObject *context)
{
    auto state = std::make_shared<CallState>(context);
    state->m_self = state;
    // The context's death is a cancel: children are dropped and the producer is told.
    state->m_contextDied = QObject::connect(
        context, &QObject::destroyed, state->m_relay.get(), [weak = state->m_self] {
            if (const auto self = weak.lock())
                self->cancel();
        });
    return state;
}

CallState::CallState(QObject *context) : m_relay(new Mailbox, releaseRelay), m_context(context)
{
    Q_ASSERT(context && context->thread() == QThread::currentThread());
}

CallState::~CallState() = default;

bool CallState::beginFinish()
{
    auto expected = Phase::Active;
    return m_phase.compare_exchange_strong(expected, Phase::Finishing);
}

void CallState::post(std::function<void()> deliver, bool last)
{
    if (isCancelled())
        return;
    const auto self = m_self.lock();
    if (!self)
        return;
    m_relay->post([self, deliver = std::move(deliver), last] {
        if (self->isCancelled() || !self->m_context)
            return;
        if (last)
            self->end();
        deliver();
    });
}

void CallState::cancel()
{
    const Phase before = m_phase.exchange(Phase::Over);
    if (before == Phase::Over)
        return;
    const auto cancelled = std::exchange(m_onCancel, nullptr);
    const auto dropped = std::exchange(m_onDrop, nullptr);
    end();
    if (dropped)
        dropped();
    // A producer that has finished may be gone by now: it is not told any more.
    if (cancelled && before == Phase::Active)
        cancelled();
}

void CallState::end()
{
    m_phase = Phase::Over;
    QObject::disconnect(m_contextDied);
    m_onCancel = nullptr;
    m_onDrop = nullptr;
    const auto children
        = std::exchange(m_children, {}); // dropped here: cancels what is left of them
}

void CallState::onCancel(std::function<void()> cancelled)
{
    if (!isCancelled())
        m_onCancel = std::move(cancelled);
}

void CallState::onDrop(std::function<void()> dropped)
{
    m_onDrop = std::move(dropped);
}

void CallState::hold(CallHandle child)
{
    if (isCancelled())
        return; // `child` goes out of scope, and with it the call
    std::erase_if(m_children, [](const CallHandle &held) { return !held.isActive(); });
    m_children.push_back(std::move(child));
}

} // namespace readback
