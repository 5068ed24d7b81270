// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"
#include "app/model/SearchHit.h"

#include <vector>

namespace readback {

// Searches that a person keeps, in an archive. Work for Archive::read() and write().

std::vector<SavedSearch> loadSearches(Database &database);

// In place of the one of that name, else behind the others.
void storeSearch(Database &database, const QString &name, const QString &text);
void removeSearch(Database &database, qint64 number);
// False: another one has that name.
bool renameSearch(Database &database, qint64 number, const QString &name);

} // namespace readback
