// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Completion.h"
#include "app/model/Conversation.h"
#include "app/model/ConversationQuery.h"
#include "app/model/ConversationScores.h"
#include "app/model/FeatureReport.h"
#include "app/model/ListProgress.h"
#include "app/model/Priority.h"
#include "app/model/Transcript.h"

#include <concepts>
#include <functional>
#include <utility>
#include <vector>

namespace readback {

// What a listing came to. A listing that fails has already handed over the pages before the
// failure.
struct ListSummary
{
    int conversations = 0; // after de-duplication
    QStringList
        notices; // sentences for the person, such as a permission missing for the names of queues

    bool operator==(const ListSummary &) const = default;
};

// Who a listing tells of its pages, and of how far it is. Made of one callable, it takes the pages.
struct ListReceiver
{
    using Page = std::function<void(std::vector<Conversation>)>;
    using Progress = std::function<void(const ListProgress &)>;

    template <class F>
    requires std::invocable<F &, std::vector<Conversation>> ListReceiver(F takePage)
        : page(std::move(takePage))
    {
    }
    ListReceiver(Page takePage, Progress takeProgress)
        : page(std::move(takePage)), progress(std::move(takeProgress))
    {
    }

    Page page;
    Progress progress; // may be empty
};

// The permissions without which nothing works, as an administrator knows them.
struct SourcePermissions
{
    QString listing;
    QString reading;
    // What a person's OAuth client has to be made for; empty: not known.
    QString listingScope = {};
    QString readingScope = {};

    bool operator==(const SourcePermissions &) const = default;
};

// A server of calls, whatever dialect it speaks. Every call follows the rules of Completion.
// Thread: the one it was made on; decoding happens on workers.
class CallSource
{
public:
    virtual ~CallSource();

    // Gets a token and checks that it is accepted; the value is the organisation's name, empty
    // where the API has none.
    virtual CallHandle signIn(QObject *context, Callback<QString> done) = 0;

    // Voice conversations that started within query.range, newest first as far as the server sorts,
    // each id once, names filled in, page by page. None is an answer and no error. All of the query
    // is applied here, by the server where it can.
    virtual CallHandle list(const ConversationQuery &query, Priority priority, QObject *context,
        ListReceiver receiver, Callback<ListSummary> done)
        = 0;

    // One conversation by its id. A dialect without such a call answers with nothing but the id.
    // NotFound where the server does not know it.
    virtual CallHandle conversation(
        const QString &id, Priority priority, QObject *context, Callback<Conversation> done)
        = 0;

    // What was said. NotReady: ask again later; NoTranscript: there will be none; Forbidden names
    // the permission.
    virtual CallHandle transcript(const Conversation &conversation, Priority priority,
        QObject *context, Callback<Transcript> done)
        = 0;

    // Whether there is something to read, for as few requests and bytes as the dialect can tell it;
    // errors as transcript(). Unless a dialect knows better, it is the transcript that is asked
    // for.
    virtual CallHandle probe(
        const Conversation &conversation, Priority priority, QObject *context, Callback<Done> done);

    // What the server's analysis measured over the whole conversation. NotFound: nothing, or the
    // feature is off.
    virtual CallHandle scores(const Conversation &conversation, Priority priority, QObject *context,
        Callback<ConversationScores> done)
        = 0;

    virtual SourcePermissions permissions() const = 0;
    // What this source has learnt of the features its dialect has.
    virtual std::vector<FeatureReport> features() const = 0;
    // Asks for one of features() with the smallest request that shows whether it works, off or not.
    virtual CallHandle tryFeature(Feature feature, QObject *context, Callback<Done> done) = 0;
};

} // namespace readback
