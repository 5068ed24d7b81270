// SPDX-License-Identifier: MIT
#include "app/library/triage/ChecklistJoin.h"

#include "app/library/triage/ChecklistNames.h"

#include <utility>

namespace readback {

// Numbers below 1 are those of lists that have none yet.
ChecklistSet withMade(const ChecklistSet &kept, const ChecklistSet &made)
{
    auto all = kept;
    if (made.active != 0)
        all.active = kept.find(made.active) ? -made.active : made.active;
    for (auto list : made.lists) {
        list.number = kept.find(list.number) ? -list.number : list.number;
        all.lists.push_back(std::move(list));
    }
    return tidied(std::move(all));
}

ChecklistSet withKnown(ChecklistSet kept, const ChecklistSet &known)
{
    for (const auto &list : known.lists) {
        if (!kept.find(list.number))
            kept.lists.push_back(list);
    }
    if (kept.active == 0)
        kept.active = known.active;
    return tidied(std::move(kept));
}

} // namespace readback
