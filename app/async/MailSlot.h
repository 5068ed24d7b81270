// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Mailbox.h"

#include <memory>
#include <mutex>
#include <utility>

namespace readback {

// The way to an object's thread for those who may outlive the object: it is closed when the object
// goes, and what is posted then, or was not done by then, is not done.
class MailSlot
{
public:
    // On the object's thread, like close().
    MailSlot() : m_mailbox(std::make_unique<Mailbox>()) { }

    // Any thread.
    void post(std::function<void()> errand)
    {
        const std::lock_guard guard(m_mutex);
        if (m_mailbox)
            m_mailbox->post(std::move(errand));
    }
    void close()
    {
        const std::lock_guard guard(m_mutex);
        m_mailbox.reset();
    }

private:
    std::mutex m_mutex;
    std::unique_ptr<Mailbox> m_mailbox;
};

} // namespace readback
