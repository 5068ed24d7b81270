// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"
#include "app/archive/stored/CallKey.h"
#include "app/model/SearchHit.h"

#include <limits>
#include <vector>

namespace readback {

// A phrase with its hits, and the row it has.
struct SearchedPhrase
{
    qint64 row = 0;
    std::vector<SearchHit> hits;
};

// The phrases that are found by `match` (SearchQuery) from one row to another, newest first, with
// all that is told of a hit. At most `limit` of them; 0: no limit.
std::vector<SearchedPhrase> searchedPhrases(
    Database &database, const QString &match, qint64 from, qint64 below, int limit);

// Those of them that stand in the given rows, which match.
std::vector<SearchedPhrase> searchedPhrases(
    Database &database, const QString &match, const std::vector<qint64> &rows);

} // namespace readback
