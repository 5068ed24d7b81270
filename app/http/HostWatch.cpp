// SPDX-License-Identifier: MIT
#include "app/http/HostWatch.h"

#include "app/http/Limits.h"

#include <algorithm>

namespace readback {

namespace {

constexpr int kDownAfter = 4;

} // namespace

void HostWatch::succeeded(const QString &origin)
{
    m_states.remove(origin);
}

bool HostWatch::failed(const QString &origin, qint64 now)
{
    State &state = m_states[origin];
    if (++state.failures == 1)
        state.since = now;
    if (state.failures == kDownAfter)
        state.nextProbe = now + Limits::kProbeMs;
    return state.failures >= kDownAfter;
}

bool HostWatch::isDown(const QString &origin) const
{
    return m_states.value(origin).failures >= kDownAfter;
}

bool HostWatch::isGivenUp(const QString &origin, qint64 now) const
{
    return isDown(origin) && now - m_states.value(origin).since >= Limits::kParkMs;
}

qint64 HostWatch::waitMs(const QString &origin, qint64 now) const
{
    if (!isDown(origin) || isGivenUp(origin, now))
        return 0;
    return std::max<qint64>(0, m_states.value(origin).nextProbe - now);
}

void HostWatch::probing(const QString &origin, qint64 now)
{
    if (isDown(origin))
        m_states[origin].nextProbe = now + Limits::kProbeMs;
}

} // namespace readback
