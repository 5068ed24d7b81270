// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Checklist.h"

namespace readback {

// The lists that are kept, and those that were made before they were known; where theirs
// are taken they get other numbers and names. The active one is the new one, where there is one.
// Pure.
ChecklistSet withMade(const ChecklistSet &kept, const ChecklistSet &made);

// After damage: the lists that are kept, and those that only `known` has, by number. Pure.
ChecklistSet withKnown(ChecklistSet kept, const ChecklistSet &known);

} // namespace readback
