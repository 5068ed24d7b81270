// SPDX-License-Identifier: MIT
#include "ui/printing/PageBreaker.h"

#include <algorithm>

namespace readback {

namespace {

constexpr int kTogether = 2; // lines of a row that stay together at its beginning and end

} // namespace

std::optional<PageSpan> PageBreaker::next()
{
    if (isAtEnd())
        return {};
    const auto &layout = m_text->layout();
    const PageSpan begin{m_top, m_top, m_row};
    const int limit = m_top + m_height;
    m_text->settle(m_top, limit);
    int row = m_row;
    while (row < m_text->count() && layout.bottom(row) <= limit)
        ++row;
    if (row == m_text->count())
        m_top = std::max(layout.bottom(row - 1), std::min(layout.height(), limit));
    else if (const int cut = cutIn(row, limit); cut > 0)
        m_top = cut;
    else
        m_top = layout.bottom(row - 1);
    m_row = row;
    return PageSpan{begin.top, m_top, begin.firstRow};
}

// Between which lines a row that does not fit is parted; 0: it goes to the next page whole.
int PageBreaker::cutIn(int row, int limit)
{
    const auto &text = m_text->row(row);
    const int first = m_text->layout().textRect(row).top() + text.linesTop;
    const int lines = std::max(1, text.text.lineCount());
    const bool begun = row == m_row && m_top > first;
    const int done = begun ? (m_top - first) / text.pitch : 0;
    const int room = std::clamp((limit - first) / text.pitch, 0, lines);
    const int fit = std::min(room, lines - kTogether);
    if (fit - done >= kTogether)
        return first + fit * text.pitch;
    if (row != m_row)
        return 0;
    // Nothing else is on the page: whatever fits, and be it too much.
    return first + std::max(done + 1, room) * text.pitch;
}

} // namespace readback
