// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/layout/TextPosition.h"

#include <span>
#include <vector>

namespace readback {

// What stands out in the text beside the selection: what was searched for, and the phrase that the
// reader was led to. Positions are those of rows.
class Highlights
{
public:
    // Sorted, each within one row, none over another. `current` is an index, or -1.
    void setHits(std::vector<TextRange> hits, int current);
    void setCurrent(int current);
    void setPointed(const TextRange &range) { m_pointed = range; }
    void clear() { *this = {}; }

    // Those of a row that reach into its characters from `from` to before `to`.
    std::span<const TextRange> hitsIn(int row, int from, int to) const;
    bool isCurrent(const TextRange &hit) const;
    // Empty: none.
    const TextRange &pointed() const { return m_pointed; }

private:
    std::vector<TextRange> m_hits;
    int m_current = -1;
    TextRange m_pointed;
};

} // namespace readback
