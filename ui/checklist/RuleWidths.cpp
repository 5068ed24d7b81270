// SPDX-License-Identifier: MIT
#include "ui/checklist/RuleWidths.h"

#include <algorithm>
#include <numeric>

namespace readback {

namespace {

int sum(const RuleWidths &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0);
}

int partOf(int width, int part, int whole)
{
    return whole > 0 ? static_cast<int>(static_cast<qint64>(width) * part / whole) : 0;
}

} // namespace

RuleWidths ruleWidths(const RuleWidths &least, const RuleWidths &most, int room)
{
    RuleWidths widths = least;
    const int spare = room - sum(least);
    const int wished = sum(most) - sum(least);
    const int beside = sum(least) - least[RuleModel::Words];
    for (size_t i = RuleModel::Kind; i < widths.size(); ++i) {
        widths[i] = spare < 0
            ? partOf(least[i], std::max(0, room - least[RuleModel::Words]), beside)
            : least[i] + partOf(most[i] - least[i], std::min(spare, wished), wished);
    }
    widths[RuleModel::Words] = 0;
    widths[RuleModel::Words] = std::max(0, room - sum(widths));
    return widths;
}

} // namespace readback
