// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/search/SearchQuery.h"
#include "app/archive/sql/BackwardRows.h"

namespace readback {

// The calls in which a search looks, newest first: key and number of phrases. `below`: of the key.
BackwardRows callsOf(Database &database, const SearchQuery &query, qint64 below);

} // namespace readback
