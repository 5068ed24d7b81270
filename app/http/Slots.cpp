// SPDX-License-Identifier: MIT
#include "app/http/Slots.h"

#include "app/http/Limits.h"

namespace readback {

bool Slots::isFree(const QString &origin, Priority priority) const
{
    if (m_http2Origins.contains(origin))
        return m_http2 < Limits::kInFlightHttp2;
    const int kept = m_share && priority != Priority::Interactive ? 1 : 0;
    return m_http1 < Limits::kInFlightHttp1 - kept;
}

bool Slots::occupy(const QString &origin)
{
    const bool http2 = m_http2Origins.contains(origin);
    ++(http2 ? m_http2 : m_http1);
    return http2;
}

void Slots::learn(const QString &origin, bool http2)
{
    if (http2)
        m_http2Origins.insert(origin);
    else
        m_http2Origins.remove(origin);
}

} // namespace readback
