// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoCall.h"
#include "app/demo/DemoNow.h"

#include <QHash>

namespace readback {

// Transcripts that are ready a while after they were first asked for (platform-api 3, "Ready
// time").
class LateTranscripts
{
public:
    // `now` outlives it. `seconds`: how long one takes, times DemoCall::lateTimes.
    LateTranscripts(const DemoNow &now, int seconds) : m_now(now), m_waitMs(seconds * 1000LL) { }

    // Whether the call's transcript can be read by now. From the first time on, the time of a late
    // one runs.
    bool isReady(const DemoCall &call);

private:
    const DemoNow &m_now;
    qint64 m_waitMs;
    QHash<QString, qint64> m_firstAskedMs; // by the call's id
};

} // namespace readback
