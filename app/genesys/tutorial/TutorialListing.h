// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/CallSource.h"
#include "app/genesys/SeenIds.h"
#include "app/genesys/tutorial/ListQuery.h"

#include <QSet>

#include <memory>

namespace readback {

// One run through the pages of the tutorial API's list; owned by the callback of the page under
// way.
class TutorialListing : public std::enable_shared_from_this<TutorialListing>
{
public:
    struct Wish
    {
        ConversationQuery query;
        Priority priority;
        ListReceiver receiver;
    };

    // `context`: the source.
    TutorialListing(const QUrl &base, HttpSession &http, QObject *context, Wish wish, int days,
        Completion<ListSummary> completion);
    void fetchPage();

private:
    using Page = std::vector<Conversation>;
    void take(Fetched<Page> page);
    void deliver(Page page);
    void reportProgress();
    void goOn(const QByteArray &cursor);

    QUrl m_base;
    HttpSession &m_http;
    QObject *m_context;
    Wish m_wish;
    TutorialListQuery m_next;
    Completion<ListSummary> m_completion;
    ListSummary m_summary;
    SeenIds m_seen;
    QSet<QByteArray> m_cursors;
};

} // namespace readback
