// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/search/SearchQuery.h"
#include "app/archive/sql/Database.h"

#include <functional>

namespace readback {

// Looking for words in all that is kept. Work for Archive::read(); a query is one without a
// mistake and asks for something.

struct SearchWanted
{
    SearchQuery query;
    SearchOrder order = SearchOrder::NewestFirst;
    int limit = 0; // phrases; more than 0
    qint64 after = 0; // see SearchRequest
};

SearchPage searchPage(Database &database, const SearchWanted &wanted);

// `isStopped` is asked every now and then; then what was counted so far is of no use. Days are
// those of this computer's time zone; calls without a start count for none.
SearchCounts searchCounts(
    Database &database, const SearchQuery &query, const std::function<bool()> &isStopped);

// The hits within a call, by phrase; which calls the query asks for does not matter.
std::vector<SearchHit> searchCall(
    Database &database, const QString &conversationId, const SearchQuery &query);

} // namespace readback
