// SPDX-License-Identifier: MIT
#include "app/exporting/ExportQueue.h"

namespace readback {

std::optional<size_t> ExportQueue::take(qint64 nowMs)
{
    if (!m_again.empty())
        return m_again.extract(m_again.begin()).value();
    if (!m_postponed.empty() && m_postponed.begin()->first <= nowMs)
        return m_postponed.extract(m_postponed.begin()).mapped();
    if (m_next < m_count)
        return m_next++;
    return {};
}

std::optional<qint64> ExportQueue::nextDueMs() const
{
    if (m_postponed.empty())
        return {};
    return m_postponed.begin()->first;
}

} // namespace readback
