// SPDX-License-Identifier: MIT
#include "app/demo/LateTranscripts.h"

namespace readback {

bool LateTranscripts::isReady(const DemoCall &call)
{
    if (call.transcript != DemoTranscript::Late)
        return call.transcript == DemoTranscript::Ready;
    const qint64 now = m_now.ms();
    if (!m_firstAskedMs.contains(call.id))
        m_firstAskedMs.insert(call.id, now);
    return now - m_firstAskedMs[call.id] >= m_waitMs * call.lateTimes;
}

} // namespace readback
