// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"
#include "app/model/SearchHit.h"

#include <vector>

namespace readback {

// A phrase with its hits, and the row it has.
struct SearchedPhrase
{
    qint64 row = 0;
    std::vector<SearchHit> hits;
};

// The phrases in the given rows, which are found by `match` (SearchQuery), newest first, with all
// that is told of a hit. Those of a call that is damaged are left out, and it is
// added to `unreadable` (null: not wanted).
std::vector<SearchedPhrase> searchedPhrases(Database &database, const QString &match,
    std::vector<qint64> rows, QStringList *unreadable = nullptr);

} // namespace readback
