// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"
#include "app/async/Mailbox.h"

#include <QObject>
#include <QPointer>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace readback {

// The part of Completion that does not depend on the result's type. An object of the context's
// thread: outcomes reach it as posted events, so that they can be posted from any thread and are
// looked at on the right one.
class CallState final : public CallHandle::Call
{
public:
    static std::shared_ptr<CallState> create(QObject *context);
    explicit CallState(QObject *context);
    ~CallState() override;

    void cancel() override;
    bool isActive() const override { return m_phase.load() != Phase::Over; }
    bool isCancelled() const { return m_phase.load() == Phase::Over; }

    // True for the first caller only, and only while the call is active. Any thread.
    bool beginFinish();
    // Runs `deliver` from the context's event loop unless the call is over by then; `last`: it is
    // the outcome.
    void post(std::function<void()> deliver, bool last);
    // Runs on cancel while there is no outcome yet.
    void onCancel(std::function<void()> cancelled);
    // Runs on cancel in any case: lets go, on the right thread, of what the outcome would have
    // needed.
    void onDrop(std::function<void()> dropped);
    void hold(CallHandle child);

private:
    enum class Phase { Active, Finishing, Over };
    void end();

    std::weak_ptr<CallState> m_self;
    std::unique_ptr<Mailbox, void (*)(Mailbox *)>
        m_relay; // on the context's thread; receives the posted outcomes
    QPointer<QObject> m_context;
    QMetaObject::Connection m_contextDied;
    std::atomic<Phase> m_phase = Phase::Active;
    std::function<void()> m_onCancel;
    std::function<void()> m_onDrop;
    std::vector<CallHandle> m_children;
};

} // namespace readback
