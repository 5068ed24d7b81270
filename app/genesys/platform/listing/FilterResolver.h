// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/platform/listing/ListingFilter.h"
#include "app/genesys/platform/listing/ListingOutput.h"
#include "app/genesys/platform/names/NameSearch.h"

namespace readback {

// Makes what the server is asked for out of what a person asks for: the names in a query become
// ids, as far as they can; the rest is left to fits(). Owned by the callback of the step under way.
class FilterResolver : public std::enable_shared_from_this<FilterResolver>
{
public:
    struct Resolved
    {
        ListingFilter filter;
        bool isWhole = true; // the server applies all of the query, so that its count is ours
        bool isHopeless = false; // nothing can fit; the output has been told why
    };
    using Take = std::function<void(const Resolved &)>;

    FilterResolver(const ListingTools &tools, std::shared_ptr<ListingOutput> output, Take take);
    void start();

private:
    struct NameFilter
    {
        NameKind kind;
        QString dimension;
        QString part;
    };
    void next();
    void take(const NameFilter &filter, const NameMatches &matches);
    void finish(bool hopeless = false);

    ListingTools m_tools;
    std::shared_ptr<ListingOutput> m_output;
    Take m_take;
    ListingFilter m_filter;
    std::deque<NameFilter> m_names; // not yet tried
};

} // namespace readback
