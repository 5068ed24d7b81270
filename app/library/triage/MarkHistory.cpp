// SPDX-License-Identifier: MIT
#include "app/library/triage/MarkHistory.h"

namespace readback {

void MarkHistory::note(MarkChange change, Marks before, Marks after)
{
    m_steps.erase(m_steps.begin() + static_cast<std::ptrdiff_t>(m_done), m_steps.end());
    m_steps.push_back({change, std::move(before), std::move(after)});
    if (m_steps.size() > kMostSteps)
        m_steps.erase(m_steps.begin());
    m_done = m_steps.size();
}

std::optional<MarkChange> MarkHistory::undoable() const
{
    return m_done > 0 ? std::optional(m_steps[m_done - 1].change) : std::nullopt;
}

std::optional<MarkChange> MarkHistory::redoable() const
{
    return m_done < m_steps.size() ? std::optional(m_steps[m_done].change) : std::nullopt;
}

MarkHistory::Marks MarkHistory::undo()
{
    return m_done > 0 ? m_steps[--m_done].before : Marks();
}

MarkHistory::Marks MarkHistory::redo()
{
    return m_done < m_steps.size() ? m_steps[m_done++].after : Marks();
}

} // namespace readback
