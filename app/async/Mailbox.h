// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <functional>

namespace readback {

// Does on its own thread what it is asked on any: one thing after the other, each from the event
// loop. What is left when the mailbox goes is not done.
class Mailbox final : public QObject
{
public:
    using QObject::QObject;

    // Any thread, as long as the mailbox lives.
    void post(std::function<void()> errand);

protected:
    void customEvent(QEvent *event) override;
};

} // namespace readback
