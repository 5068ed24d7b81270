// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/platform/listing/FilterResolver.h"

namespace readback {

class ListingJob;

// One listing, whatever it takes: a single conversation by its id; a period by the details query;
// a long one by a job, and by the query what is too fresh for that, or all of it where there are no
// jobs. Before, the names to filter by are made ids. Owned by the callback of the step under way.
class ConversationListing : public std::enable_shared_from_this<ConversationListing>
{
public:
    ConversationListing(
        const ListingTools &tools, ListingOutput::Wish wish, Completion<ListSummary> completion);
    void start();

private:
    const ConversationQuery &query() const { return m_output->query(); }

    void listOne();
    void takeOne(PlatformConversation found);

    void resolveFilter();
    void listPeriod();
    void askAvailability();
    void takeAvailability(const QDateTime &available);
    void order(const TimeRange &period);
    void jobEnded(const TimeRange &period, const std::optional<Error> &error);
    void partsEnded();
    void listWindows(const TimeRange &period);
    void partEnded(std::optional<Error> error);

    ListingTools m_tools;
    std::shared_ptr<ListingOutput> m_output;
    FilterResolver::Resolved m_filter;
    std::weak_ptr<ListingJob> m_job;
    int m_parts = 0; // under way
    bool m_isWhole = true; // no job adds to the windows
    std::optional<TimeRange> m_leftOver; // by a job that failed
};

} // namespace readback
