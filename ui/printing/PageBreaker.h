// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/PaneText.h"

#include <optional>

namespace readback {

// What of the content is on a page: heights of PaneText's layout.
struct PageSpan
{
    int top = 0;
    int bottom = 0; // the height behind it
    int firstRow = 0; // the row that begins there, or goes on there

    bool operator==(const PageSpan &) const = default;
};

// Puts rows on pages, one after the other. No line is cut, a row is parted only where two lines of
// it and its label can stay on either side, and what happened before a row is on the row's page.
class PageBreaker
{
public:
    // `text` outlives the breaker and is changed by nobody else; pages are so many pixels high.
    PageBreaker(PaneText &text, int height) : m_text(&text), m_height(height) { }

    // Nothing: there was no more.
    std::optional<PageSpan> next();
    bool isAtEnd() const { return m_row >= m_text->count(); }

private:
    int cutIn(int row, int limit);

    PaneText *m_text;
    int m_height;
    int m_row = 0; // the first one not wholly on a page yet
    int m_top = 0; // where the next page begins
};

} // namespace readback
