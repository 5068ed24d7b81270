// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"

#include <functional>

namespace readback {

struct Salvage
{
    int calls = 0; // that came over
    bool whole = false; // there is no more to be had
};

// Takes over what can still be read of a damaged file into an archive: what people added first,
// then their calls, one by one. Nothing of the archive is replaced, and nothing is written to the
// damaged file. Where `stopping`, asked before the calls and after each, or a failure of `archive`
// ends it before it is whole, the next time goes on with the same file: what people added comes
// over once and first, so that what they remove meanwhile stays away.
Salvage salvage(
    const QString &damagedFile, Database &archive, const std::function<bool()> &stopping);

} // namespace readback
