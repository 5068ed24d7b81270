// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Checklist.h"

namespace readback {

// The set as it may be kept: every list has a number (those below 1 get one, also as the active
// one) and a name of one line that no other has (a
// number is added where it must be), by name; no rule is without words or out of bounds; the active
// list is there. Pure.
ChecklistSet tidied(ChecklistSet set);

} // namespace readback
