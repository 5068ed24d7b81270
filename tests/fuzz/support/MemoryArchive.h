// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"

namespace readback::fuzz {

// An archive's tables in memory, a new one at each call, which lives until the program ends.
Database &newMemoryArchive();

} // namespace readback::fuzz
