// SPDX-License-Identifier: MIT
#pragma once

#include "ui/checklist/RuleModel.h"

#include <array>

namespace readback {

// In device-independent pixels, by RuleModel::Column.
using RuleWidths = std::array<int, RuleModel::kColumns>;

// How wide the columns of the rules are, so that they fill `room` and never go beyond it. `most`:
// what each takes on one line; of Words: what they need before the others may have all of theirs.
// `least`: with a line for every word. In between, each gets the same share of what it would like
// to have beyond its least; below all of the least, the words keep theirs longest.
RuleWidths ruleWidths(const RuleWidths &least, const RuleWidths &most, int room);

} // namespace readback
