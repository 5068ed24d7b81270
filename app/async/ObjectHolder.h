// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"

#include <QObject>

#include <memory>
#include <utility>

namespace readback {

// Gives an object the life of the call it serves (Completion::hold). It goes a turn of the event
// loop later, since the end of the call may be told from inside it.
template <class T>
class ObjectHolder final : public CallHandle::Call
{
public:
    explicit ObjectHolder(std::unique_ptr<T> object) : m_object(std::move(object)) { }
    ~ObjectHolder() override { ObjectHolder::cancel(); }
    void cancel() override
    {
        if (m_object)
            m_object.release()->deleteLater();
    }
    bool isActive() const override { return m_object != nullptr; }

private:
    std::unique_ptr<T> m_object;
};

template <class T>
CallHandle holdObject(std::unique_ptr<T> object)
{
    return CallHandle(std::make_shared<ObjectHolder<T>>(std::move(object)));
}

} // namespace readback
