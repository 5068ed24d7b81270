// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"

#include <functional>

namespace readback {

// Takes over what can still be read of a damaged file into an archive: what people added first,
// then their calls, one by one. Nothing of the archive is replaced, and nothing is written to the
// damaged file. `patience`: false stops it after the call under way. Returns how many calls came
// over. A failure of `archive` itself stops it; see there.
int salvage(const QString &damagedFile, Database &archive, const std::function<bool()> &patience);

} // namespace readback
