// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/platform/listing/ListingFilter.h"
#include "app/genesys/platform/listing/ListingOutput.h"

#include <QSet>

namespace readback {

// A listing that the server makes by itself (platform-api 2.3): ordered, waited for, fetched page
// by page in whatever order it comes. If nobody wants it any more, or it takes too long, the server
// is told, without waiting for its answer. Owned by the callback of the step under way.
class ListingJob : public std::enable_shared_from_this<ListingJob>
{
public:
    // With what ended it before its end; what was listed by then stays listed.
    using Ended = std::function<void(std::optional<Error>)>;

    ListingJob(const ListingTools &tools, std::shared_ptr<ListingOutput> output,
        const TimeRange &period, ListingFilter filter, Ended ended);
    void start();
    // Nobody wants it any more. Nothing further comes of it.
    void abandon();

private:
    // What is left of a job when nobody is there to see to it: enough to call it off.
    struct Ticket
    {
        QString jobId; // empty: there is nothing to call off
        bool isWanted = true;
    };
    static void callOff(const ListingTools &tools, Ticket &ticket);

    void order();
    void ordered(const DetailsJobState &state);
    void poll();
    void polled(const DetailsJobState &state);
    void wait();
    void fetchPage();
    void take(DetailsPage page);
    void takePageError(const Error &error);
    bool isEndless(const DetailsPage &page);
    void fail(const Error &error);
    void end(std::optional<Error> error);

    ListingTools m_tools;
    std::shared_ptr<ListingOutput> m_output;
    TimeRange m_period;
    ListingFilter m_filter;
    Ended m_ended;
    std::shared_ptr<Ticket> m_ticket = std::make_shared<Ticket>();
    QString m_jobId;
    size_t m_polls = 0;
    qint64 m_deadlineMs = 0; // monotonic
    int m_pageSize;
    QString m_cursor;
    QSet<QString> m_cursors;
    int m_emptyPages = 0; // in a row
};

} // namespace readback
