// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/platform/listing/ListingFilter.h"
#include "app/genesys/platform/listing/ListingOutput.h"
#include "app/genesys/platform/listing/PagesAhead.h"
#include "app/genesys/platform/listing/WindowReading.h"

namespace readback {

// A run through the details query (platform-api 2.1): window by window, page by page, newest first.
// Some pages are asked for ahead, as far as the server's count goes. Owned by the callbacks of the
// pages under way.
class WindowedListing : public std::enable_shared_from_this<WindowedListing>
{
public:
    struct Part
    {
        TimeRange period; // of the query's
        ListingFilter filter;
        bool isAll = true; // no other part adds to the listing, so that what is to come can be told
    };
    // `ended`: after the last page, or with what ended it.
    using Ended = std::function<void(std::optional<Error>)>;

    WindowedListing(
        const ListingTools &tools, std::shared_ptr<ListingOutput> output, Part part, Ended ended);
    void start() { fetchPages(); }

private:
    void fetchPages();
    void fetchPage(int number);
    void takePages();
    void take(DetailsPage page);
    ListingOutput::Stand standAfter(WindowReading::Verdict verdict) const;
    void takeError(const Error &error);
    bool asksForLess(const Error &error);
    void nextWindow();
    void restartWindow();
    void end(std::optional<Error> error = {});

    ListingTools m_tools;
    std::shared_ptr<ListingOutput> m_output;
    Part m_part;
    Ended m_ended;
    ListingWindows m_windows;
    WindowReading m_reading; // of the first of them
    PagesAhead m_pages; // likewise
    int m_pageSize;
    int m_pagesInAll = 0;
};

} // namespace readback
