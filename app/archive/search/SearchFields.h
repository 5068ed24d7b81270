// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/search/SearchQuery.h"
#include "app/archive/search/SearchToken.h"

namespace readback {

// Adds what a field asks of the call to what is asked already: all of it has to hold. `isNot`: the
// opposite. `now`: see parseSearch(). Pure.
std::optional<SearchMistake> addField(
    SearchQuery &query, const SearchToken &field, bool isNot, const QDateTime &now);

} // namespace readback
