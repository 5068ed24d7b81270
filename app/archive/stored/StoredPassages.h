// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"
#include "app/model/Passage.h"

#include <vector>

namespace readback {

// The evidence basket in an archive. Work for Archive::read() and write().

// In their order. What cannot be read any more is left out.
std::vector<EvidenceItem> loadPassages(Database &database);

// In place of all that was kept: a basket is small, and so it is whole whatever happens.
void storePassages(Database &database, const std::vector<EvidenceItem> &items);

} // namespace readback
