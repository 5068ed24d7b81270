// SPDX-License-Identifier: MIT
#include "ui/transcript/Highlights.h"

#include <utility>

namespace readback {

void Highlights::setHits(std::vector<TextRange> hits, int current)
{
    m_hits = std::move(hits);
    m_current = current < static_cast<int>(m_hits.size()) ? current : -1;
}

std::span<const TextRange> Highlights::hitsIn(int row) const
{
    const auto rowOf = [](const TextRange &hit) { return hit.from().phrase; };
    const auto first = std::ranges::lower_bound(m_hits, row, {}, rowOf);
    const auto end = std::ranges::upper_bound(first, m_hits.end(), row, {}, rowOf);
    return {first, end};
}

bool Highlights::isCurrent(const TextRange &hit) const
{
    return m_current >= 0 && m_hits[static_cast<size_t>(m_current)] == hit;
}

} // namespace readback
