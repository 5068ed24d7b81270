// SPDX-License-Identifier: MIT
#include "app/library/triage/EvidenceJoin.h"

#include <algorithm>
#include <utility>

namespace readback {

namespace {

using Items = std::vector<EvidenceItem>;

bool hasNumber(const Items &items, qint64 number)
{
    return std::ranges::find(items, number, &EvidenceItem::number) != items.end();
}

qint64 nextNumber(const Items &items)
{
    qint64 most = 0;
    for (const auto &item : items)
        most = std::max(most, item.number);
    return most + 1;
}

} // namespace

Items withCollected(Items kept, const Items &base, const Items &here)
{
    if (kept == base)
        return here;
    for (auto item : here) {
        if (hasNumber(base, item.number))
            continue;
        item.number = nextNumber(kept);
        kept.push_back(std::move(item));
    }
    return kept;
}

Items withKnown(Items kept, const Items &known)
{
    for (auto item : known) {
        const auto same = std::ranges::find(kept, item.passage, &EvidenceItem::passage);
        if (same == kept.end()) {
            if (hasNumber(kept, item.number))
                item.number = nextNumber(kept);
            kept.push_back(std::move(item));
        } else if (same->comment.isEmpty()) {
            same->comment = item.comment;
        }
    }
    return kept;
}

} // namespace readback
