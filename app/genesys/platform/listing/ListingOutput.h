// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/genesys/CallSource.h"
#include "app/genesys/SeenIds.h"
#include "app/genesys/platform/listing/ConversationDecoder.h"

#include <QUrl>

#include <deque>
#include <memory>
#include <optional>

namespace readback {

class HttpSession;
class NameResolver;
class OptionalEndpoints;

// What the parts of a listing share. All of it outlives them but the context, which ends them.
struct ListingTools
{
    QUrl api;
    HttpSession &http;
    NameResolver &names;
    OptionalEndpoints &endpoints;
    Clock &clock;
    QObject *context; // the source
};

// Where everything that a listing finds comes together: each conversation once, with its names, and
// only if it fits the query; in the order given. Tells the asker of pages and progress, and of the
// end. Owned by those that add to it.
class ListingOutput : public std::enable_shared_from_this<ListingOutput>
{
public:
    using Rows = std::vector<PlatformConversation>;
    struct Wish
    {
        ConversationQuery query;
        Priority priority;
        ListReceiver receiver;
    };

    ListingOutput(const ListingTools &tools, Wish wish, Completion<ListSummary> completion);

    const ConversationQuery &query() const { return m_wish.query; }
    Priority priority() const { return m_wish.priority; }
    // A call on the way, which is dropped with the listing.
    void hold(CallHandle call) const { m_completion.hold(std::move(call)); }
    const Completion<ListSummary> &completion() const { return m_completion; }

    // How far the listing is as soon as all that was added is delivered.
    struct Stand
    {
        QDateTime reached; // invalid: as before
        qint64 toCome = -1; // conversations besides those added; approximate; -1: not told
    };
    // Repetitions and what lies outside the period are dropped at once.
    void add(Rows rows, const Stand &stand);
    void add(Rows rows) { add(std::move(rows), Stand()); }
    // The server prepares what comes next, or no longer.
    void setPreparing(bool preparing);
    void addNotice(const QString &sentence);

    // After all that was added; the first end counts.
    void end(std::optional<Error> error = {});

private:
    struct Batch
    {
        Rows rows;
        Stand stand;
    };
    void nameNext();
    void deliver(const Batch &batch);
    void reportProgress();
    void finishIfDone();

    ListingTools m_tools;
    Wish m_wish;
    Completion<ListSummary> m_completion;
    SeenIds m_seen;
    std::deque<Batch> m_batches; // added and not delivered; the first is being named
    ListSummary m_summary;
    ListProgress m_progress;
    bool m_ended = false;
    std::optional<Error> m_error;
};

} // namespace readback
