// SPDX-License-Identifier: MIT
#include "ui/search/HitGeometry.h"

#include <algorithm>
#include <numeric>

namespace readback {

namespace {

// What a column beside the words becomes.
struct Step
{
    HitColumn column;
    bool isSign = false; // else it goes
};

// In the order in which they give way. Of which call a hit is can be read once it is opened; who
// said it belongs to the words.
constexpr std::array kSteps{Step{HitColumn::Queue}, Step{HitColumn::Date},
    Step{HitColumn::Speaker, true}, Step{HitColumn::Agent}, Step{HitColumn::Time},
    Step{HitColumn::Speaker}};

int &of(HitWidths &widths, HitColumn column)
{
    return widths[static_cast<size_t>(column)];
}

int sum(const HitWidths &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0);
}

} // namespace

HitWidths hitWidths(const HitWidths &wishes, int speakerSign, int room)
{
    HitWidths widths = {};
    if (room <= 0)
        return widths;
    std::ranges::transform(wishes, widths.begin(), [](int wish) { return std::max(0, wish); });
    for (const auto &[column, isSign] : kSteps) {
        if (sum(widths) <= room)
            break;
        auto &width = of(widths, column);
        width = isSign ? std::min(width, std::max(0, speakerSign)) : 0;
    }
    of(widths, HitColumn::Keyword) = std::min(of(widths, HitColumn::Keyword), room / 3);
    auto &before = of(widths, HitColumn::Before);
    auto &after = of(widths, HitColumn::After);
    before = after = 0;
    const int words = room - sum(widths);
    before = words / 2;
    after = words - before;
    return widths;
}

HitSide hitSide(const QRect &cell, HitColumn column, Qt::LayoutDirection reading,
    bool phraseRightToLeft, int margin, int gap)
{
    const bool isLeft = (column == HitColumn::Before) != (reading == Qt::RightToLeft);
    HitSide side;
    side.isBefore = isLeft != phraseRightToLeft;
    side.alignment = isLeft ? Qt::AlignRight : Qt::AlignLeft;
    side.elide = side.isBefore ? Qt::ElideLeft : Qt::ElideRight;
    side.room = isLeft ? cell.adjusted(margin, 0, -gap, 0) : cell.adjusted(gap, 0, -margin, 0);
    return side;
}

} // namespace readback
