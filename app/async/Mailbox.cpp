// SPDX-License-Identifier: MIT
#include "app/async/Mailbox.h"

#include "app/async/Handover.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace readback {

namespace {

class Errand final : public QEvent
{
public:
    explicit Errand(std::function<void()> work) : QEvent(User), m_work(std::move(work)) { }
    void run() const { m_work(); }

private:
    std::function<void()> m_work;
};

} // namespace

void Mailbox::post(std::function<void()> errand)
{
    auto *event = new Errand(std::move(errand)); // the event queue's from now on
    Handover::give();
    QCoreApplication::postEvent(this, event);
}

void Mailbox::customEvent(QEvent *event)
{
    Handover::take();
    static_cast<const Errand *>(event)->run(); // nobody else has the type of one
}

} // namespace readback
