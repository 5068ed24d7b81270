// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/SearchHit.h"

namespace readback {

// How much there is of a search whose hits are all here. The days are those of this computer's
// zone.
SearchCounts countsOf(const std::vector<SearchHit> &hits);

// "1,204 hits in 312 calls".
QString countText(qint64 hits, qint64 calls);
// While it is not known how many there are.
QString countTextAtLeast(qint64 hits);
// That, and behind it that so many calls in which something is found are left out, because what is
// kept of them is damaged. `counted` may be empty; `areAmong`: they are counted in it.
QString leftOutText(qint64 calls, const QString &counted, bool areAmong = false);

} // namespace readback
