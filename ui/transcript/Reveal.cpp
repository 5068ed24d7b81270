// SPDX-License-Identifier: MIT
#include "ui/transcript/Reveal.h"

#include "ui/transcript/TranscriptView.h"

#include <QScrollBar>

#include <algorithm>

namespace readback {

namespace {

constexpr int kLinesAround = 2;

struct Span
{
    int top = 0;
    int bottom = 0;
};

Span spanOf(PaneText &text, const TextRange &range)
{
    const auto first = text.caretRect(text.bounded(range.from()));
    const auto last = text.caretRect(text.bounded(range.to()));
    return {std::min(first.top(), last.top()), std::max(first.bottom(), last.bottom())};
}

bool isInSight(const TranscriptView &view, const Span &span, int lineHeight)
{
    const int page = view.viewport()->height();
    const int around = std::min(kLinesAround * lineHeight, page / 4);
    const int y = view.verticalScrollBar()->value();
    const bool above = span.top < y + std::min(around, span.top);
    return !above && span.bottom <= y + page - around;
}

} // namespace

void reveal(TranscriptView &view, const TextRange &range)
{
    auto &text = view.text();
    if (text.isEmpty())
        return;
    // Rows that come into sight may turn out taller than they were thought to be.
    for (int i = 0; i < 4; ++i) {
        const int page = view.viewport()->height();
        const auto span = spanOf(text, range);
        if (!isInSight(view, span, text.layout().style().lineHeight))
            view.verticalScrollBar()->setValue(span.top - page / 3);
        const int y = view.verticalScrollBar()->value();
        if (!text.settle(y, y + page))
            return;
    }
}

} // namespace readback
