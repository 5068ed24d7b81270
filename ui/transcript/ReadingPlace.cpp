// SPDX-License-Identifier: MIT
#include "ui/transcript/ReadingPlace.h"

#include <algorithm>
#include <cmath>

namespace readback {

namespace {

int lineHeight(const PaneText &text)
{
    return std::max(1, text.layout().style().lineHeight);
}

} // namespace

std::optional<ReadingPlace> readingPlaceAt(PaneText &text, int y)
{
    if (y <= 0 || text.isEmpty())
        return {};
    const int row = text.layout().phraseAt(y);
    const auto line = text.positionAt({text.layout().textRect(row).left(), y});
    const auto start = text.lineAround(line).anchor;
    const int top = text.caretRect(start).top();
    return ReadingPlace{text.reading()->toPhrase({start.phrase, start.offset}),
        static_cast<double>(y - top) / lineHeight(text)};
}

int heightOf(PaneText &text, const std::optional<ReadingPlace> &place)
{
    if (!place || text.isEmpty())
        return 0;
    const auto row = text.reading()->toRow(place->at);
    const auto start = text.lineAround(text.bounded({row.row, row.offset})).anchor;
    const int y = text.caretRect(start).top()
        + static_cast<int>(std::lround(place->above * lineHeight(text)));
    return place->above < 0 ? std::max(y, text.layout().top(start.phrase)) : y;
}

} // namespace readback
