// SPDX-License-Identifier: MIT
#include "app/async/CallHandle.h"

#include <utility>

namespace readback {

CallHandle::Call::~Call() = default;

CallHandle &CallHandle::operator=(CallHandle &&other) noexcept
{
    if (this != &other) {
        cancel();
        m_call = std::move(other.m_call);
    }
    return *this;
}

void CallHandle::cancel()
{
    // Taken out first: what cancel() sets off may come back to this handle.
    if (const auto call = std::exchange(m_call, nullptr))
        call->cancel();
}

} // namespace readback
