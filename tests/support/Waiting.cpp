// SPDX-License-Identifier: MIT
#include "tests/support/Waiting.h"

#include <QCoreApplication>
#include <QEvent>

using namespace std::chrono_literals;

namespace readback::test {

bool Waiting::goesOn()
{
    if (m_deadline.hasExpired())
        return false;
    if (!m_tick.isActive()) {
        m_tick.setTimerType(Qt::PreciseTimer);
        m_tick.start(2ms);
    }
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    // Those of a test are in no event loop, which would do this itself.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return true;
}

} // namespace readback::test
