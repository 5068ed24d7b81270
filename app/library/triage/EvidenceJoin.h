// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Passage.h"

#include <vector>

namespace readback {

// The basket as it is kept, and behind it those that were collected here: the ones of `here` that
// are not in `base`, which is what the basket was the last time it was read. They get numbers of
// their own. Where nobody else wrote (`kept` is `base`) it is `here`. Pure.
std::vector<EvidenceItem> withCollected(std::vector<EvidenceItem> kept,
    const std::vector<EvidenceItem> &base, const std::vector<EvidenceItem> &here);

// After damage: what is kept, and behind it those passages that only `known` has; a comment that
// is not kept is taken from there. Pure.
std::vector<EvidenceItem> withKnown(
    std::vector<EvidenceItem> kept, const std::vector<EvidenceItem> &known);

} // namespace readback
