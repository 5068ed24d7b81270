// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"
#include "app/model/Checklist.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace readback {

// Checklists in an archive. Work for Archive::read() and write().

ChecklistSet loadChecklists(Database &database);
// In place of all that were kept. Names are unique.
void storeChecklists(Database &database, const ChecklistSet &set);

// What a checklist comes to in those of the calls that the archive has, with their sides exchanged
// where a person said so.
std::vector<std::pair<QString, ChecklistResult>> checkStoredCalls(
    Database &database, const Checklist &checklist, const QStringList &ids);

} // namespace readback
