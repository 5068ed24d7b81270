// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Checklist.h"

namespace readback {

// What is kept of a draft, which began as `begun`, in the last moment in which it can be kept, when
// nobody can be asked. What was written counts: lists that could be saved as they stand. One that
// could not stays as it was, and so does one that was deleted. A rule that was added and has no
// words yet is left out, as is a new list without rules. Pure.
ChecklistSet keptOfDraft(const ChecklistSet &begun, const ChecklistSet &draft);

// A draft that is saved, and the lists that came to be known since it was begun. Pure.
ChecklistSet withNewcomers(
    ChecklistSet draft, const ChecklistSet &begun, const ChecklistSet &known);

// The index of the first rule without words; -1: all have some.
int ruleWithoutWords(const Checklist &list);

} // namespace readback
