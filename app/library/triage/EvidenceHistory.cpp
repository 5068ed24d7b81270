// SPDX-License-Identifier: MIT
#include "app/library/triage/EvidenceHistory.h"

#include <utility>

namespace readback {

void EvidenceHistory::note(EvidenceChange change, const Items &before)
{
    m_undone.clear();
    if (m_done.size() == kMostSteps)
        m_done.erase(m_done.begin());
    m_done.push_back({change, before});
}

void EvidenceHistory::forget()
{
    m_done.clear();
    m_undone.clear();
}

EvidenceHistory::Items EvidenceHistory::undo(Items now)
{
    return exchange(m_done, m_undone, std::move(now));
}

EvidenceHistory::Items EvidenceHistory::redo(Items now)
{
    return exchange(m_undone, m_done, std::move(now));
}

std::optional<EvidenceChange> EvidenceHistory::last(const std::vector<Step> &steps)
{
    return steps.empty() ? std::nullopt : std::optional(steps.back().change);
}

EvidenceHistory::Items EvidenceHistory::exchange(
    std::vector<Step> &from, std::vector<Step> &to, Items now)
{
    auto step = std::move(from.back());
    from.pop_back();
    to.push_back({step.change, std::move(now)});
    return std::move(step.items);
}

} // namespace readback
