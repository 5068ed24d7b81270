// SPDX-License-Identifier: MIT
#include "ui/checklist/ChecklistDraft.h"

#include "app/text/ChecklistMatch.h"

#include <algorithm>
#include <utility>

namespace readback {

namespace {

// Rules are added at the end. What had words before is not taken for one of those.
void leaveOutAdded(std::vector<ChecklistRule> &rules, size_t before)
{
    while (rules.size() > before && alternativesOf(rules.back()).isEmpty())
        rules.pop_back();
}

bool canBeKept(const Checklist &list)
{
    return !list.name.trimmed().isEmpty() && ruleWithoutWords(list) < 0;
}

} // namespace

int ruleWithoutWords(const Checklist &list)
{
    const auto found = std::ranges::find_if(
        list.rules, [](const ChecklistRule &rule) { return alternativesOf(rule).isEmpty(); });
    return found == list.rules.end() ? -1 : static_cast<int>(found - list.rules.begin());
}

ChecklistSet keptOfDraft(const ChecklistSet &begun, const ChecklistSet &draft)
{
    auto kept = begun;
    for (auto list : draft.lists) {
        const auto before = std::ranges::find(kept.lists, list.number, &Checklist::number);
        const bool isNew = before == kept.lists.end();
        leaveOutAdded(list.rules, isNew ? 0 : before->rules.size());
        if (!canBeKept(list) || (isNew && list.rules.empty()))
            continue;
        if (isNew)
            kept.lists.push_back(std::move(list));
        else
            *before = std::move(list);
    }
    const bool isChosen = draft.active == 0 ? draft.find(begun.active) != nullptr
                                            : kept.find(draft.active) != nullptr;
    kept.active = isChosen ? draft.active : begun.active;
    return kept;
}

ChecklistSet withNewcomers(ChecklistSet draft, const ChecklistSet &begun, const ChecklistSet &known)
{
    if (draft.active == 0 && begun.active == 0)
        draft.active = known.active;
    for (const auto &list : known.lists) {
        if (!begun.find(list.number))
            draft.lists.push_back(list);
    }
    return draft;
}

} // namespace readback
