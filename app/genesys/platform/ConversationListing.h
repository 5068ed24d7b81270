// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/CallSource.h"
#include "app/genesys/platform/ConversationDecoder.h"
#include "app/model/TimeRange.h"

#include <QSet>
#include <QUrl>

#include <deque>
#include <memory>

namespace readback {

class HttpSession;
class NameResolver;

// One run through the details query: interval by interval, page by page, newest first. Each
// conversation once, with names, within the exact times that were asked for. Owned by the callback
// of the step under way.
class ConversationListing : public std::enable_shared_from_this<ConversationListing>
{
public:
    struct Wish
    {
        ConversationQuery query;
        Priority priority;
        ListReceiver receiver;
    };
    struct Tools
    {
        QUrl api;
        HttpSession &http;
        NameResolver &names;
        QObject *context; // the source
    };

    ConversationListing(const Tools &tools, Wish wish, const std::vector<TimeRange> &intervals,
        Completion<ListSummary> completion);
    void fetchPage();

private:
    using Rows = std::vector<PlatformConversation>;
    void take(DetailsPage page);
    void takeError(const Error &error);
    bool isLast(const DetailsPage &page, qsizetype rows) const;
    bool splitInterval(qint64 totalHits);
    Rows onlyNew(Rows rows);
    void nameAndDeliver(Rows rows, bool last);
    void deliver(const Rows &rows);
    bool passesFilters(const Conversation &conversation) const;
    void nextPage();
    void nextInterval();
    void restartInterval();
    void finish();

    Tools m_tools;
    Wish m_wish;
    Completion<ListSummary> m_completion;
    std::deque<TimeRange> m_intervals; // the first is under way
    int m_pageSize;
    int m_page = 1;
    int m_pagesInAll = 0;
    int m_pagesWithoutNews = 0; // in a row
    QSet<QString> m_seenInInterval;
    QSet<QString> m_seen;
    ListSummary m_summary;
};

} // namespace readback
