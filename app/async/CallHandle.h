// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

namespace readback {

// The asking side of one asynchronous call. Move-only; dropping or reassigning it cancels the call,
// so that a late answer cannot arrive. Thread: that of the context object given to the call.
class CallHandle
{
public:
    // What a call must offer to be cancelled. cancel() is called at most once and only on the
    // context's thread.
    class Call
    {
    public:
        virtual ~Call();
        virtual void cancel() = 0;
        virtual bool isActive() const = 0;
    };

    CallHandle() = default;
    explicit CallHandle(std::shared_ptr<Call> call) : m_call(std::move(call)) { }
    ~CallHandle() { cancel(); }
    CallHandle(CallHandle &&) noexcept = default;
    CallHandle &operator=(CallHandle &&other) noexcept;
    CallHandle(const CallHandle &) = delete;
    CallHandle &operator=(const CallHandle &) = delete;

    void cancel();
    // True until the outcome was delivered or the call cancelled.
    bool isActive() const { return m_call && m_call->isActive(); }

private:
    std::shared_ptr<Call> m_call;
};

} // namespace readback
