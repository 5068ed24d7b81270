// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"
#include "app/model/Phrase.h"

#include <vector>

namespace readback {

// Version 1 of the archive had a row of the table `phrase` for each phrase, and a full text over a
// view of it.

// As loadPhrases() in a file of today.
std::vector<Phrase> loadSpokenRows(Database &database, qint64 key, size_t speakers);

// Both within the transaction of migrate(); the first makes room for the names that
// version 2 uses, the second packs the rows into its tables and drops them. It takes some
// milliseconds a call.
void dropSpokenRows(Database &database);
void packSpokenRows(Database &database);

} // namespace readback
