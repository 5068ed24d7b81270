// SPDX-License-Identifier: MIT
#include "ui/transcript/find/Highlights.h"

#include <algorithm>
#include <utility>

namespace readback {

void Highlights::setHits(std::vector<TextRange> hits, int current)
{
    m_hits = std::move(hits);
    setCurrent(current);
}

void Highlights::setCurrent(int current)
{
    m_current = current < static_cast<int>(m_hits.size()) ? current : -1;
}

std::span<const TextRange> Highlights::hitsIn(int row, int from, int to) const
{
    const TextPosition start{row, from};
    const TextPosition end{row, to};
    const auto first = std::ranges::partition_point(
        m_hits, [&](const TextRange &hit) { return hit.to() <= start; });
    const auto last = std::partition_point(
        first, m_hits.end(), [&](const TextRange &hit) { return hit.from() < end; });
    return {first, last};
}

bool Highlights::isCurrent(const TextRange &hit) const
{
    return m_current >= 0 && m_hits[static_cast<size_t>(m_current)] == hit;
}

} // namespace readback
