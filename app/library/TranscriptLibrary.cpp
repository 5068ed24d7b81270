// SPDX-License-Identifier: MIT
#include "app/library/TranscriptLibrary.h"

#include "app/async/Worker.h"
#include "app/library/NotReadySchedule.h"
#include "app/library/PendingTranscript.h"
#include "app/library/TranscriptCache.h"

#include <QHash>
#include <QPointer>

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

namespace readback {

namespace {

TranscriptState stateAfter(const Result<Transcript> &result)
{
    if (result)
        return result->phrases.empty() ? TranscriptState::None : TranscriptState::Ready;
    switch (result.error().kind) {
    case ErrorKind::NotReady:
        return TranscriptState::NotReady;
    case ErrorKind::NoTranscript:
        return TranscriptState::None;
    default:
        return TranscriptState::Failed;
    }
}

// Delivers at once, or after the caller's own step on a worker.
void deliver(QObject *context, PendingTranscript::Waiter waiter, const TranscriptPtr &transcript)
{
    if (!waiter.prepare) {
        waiter.completion.finish(transcript);
        return;
    }
    const auto completion = waiter.completion;
    completion.hold(runOnWorker<Done>(
        context,
        [prepare = std::move(waiter.prepare), transcript]() -> Result<Done> {
            prepare(*transcript);
            return Done{};
        },
        [completion, transcript](const Result<Done> &prepared) {
            if (prepared)
                completion.finish(transcript);
            else
                completion.finish(prepared.error());
        }));
}

} // namespace

class TranscriptLibrary::Private
{
public:
    Private(TranscriptLibrary &library, CallSource &callSource, Clock &systemClock)
        : q(library), source(callSource), clock(systemClock)
    {
    }

    CallHandle wait(const Conversation &conversation, Priority priority, Prepare prepare,
        QObject *context, Callback<TranscriptPtr> done);
    void fetch(const Conversation &conversation, Priority priority);
    void settle(const Conversation &conversation, Result<Transcript> result);
    void leave(const QString &id, quint64 number);
    void dropIfUnwanted(const QString &id);
    void note(const QString &id, TranscriptState state);

    TranscriptLibrary &q;
    CallSource &source;
    Clock &clock;
    TranscriptCache cache;
    NotReadySchedule schedule;
    std::unordered_map<QString, PendingTranscript> fetches;
    QHash<QString, TranscriptState> states; // what was learnt in this run
    quint64 nextNumber = 0;
};

CallHandle TranscriptLibrary::Private::wait(const Conversation &conversation, Priority priority,
    Prepare prepare, QObject *context, Callback<TranscriptPtr> done)
{
    Completion<TranscriptPtr> completion(context, std::move(done));
    auto handle = completion.handle();
    PendingTranscript::Waiter waiter{nextNumber++, completion, std::move(prepare)};
    if (const auto known = cache.find(conversation.id)) {
        deliver(&q, std::move(waiter), known);
        return handle;
    }
    // A guarded pointer: the asker may outlive the library.
    completion.onCancel([guard = QPointer(&q), this, id = conversation.id, number = waiter.number] {
        if (guard)
            leave(id, number);
    });
    fetches[conversation.id].waiters.push_back(std::move(waiter));
    fetch(conversation, priority);
    return handle;
}

void TranscriptLibrary::Private::fetch(const Conversation &conversation, Priority priority)
{
    auto &fetch = fetches[conversation.id];
    if (!fetch.calls.empty() && fetch.priority <= priority)
        return;
    fetch.priority = priority;
    fetch.calls.push_back(source.transcript(
        conversation, priority, &q, [this, conversation](Result<Transcript> result) {
            settle(conversation, std::move(result));
        }));
}

void TranscriptLibrary::Private::settle(const Conversation &conversation, Result<Transcript> result)
{
    const auto found = fetches.find(conversation.id);
    if (found == fetches.end())
        return;
    const auto &calls = found->second.calls;
    const bool anotherUnderWay = std::any_of(
        calls.begin(), calls.end(), [](const CallHandle &call) { return call.isActive(); });
    if (!result && anotherUnderWay)
        return;
    auto fetch = std::move(found->second);
    fetches.erase(found);
    note(conversation.id, stateAfter(result));
    if (!result) {
        auto error = result.error();
        if (error.kind == ErrorKind::NotReady)
            error.retryAt = schedule.nextTry(conversation, clock.now());
        for (const auto &waiter : fetch.waiters)
            waiter.completion.finish(error);
        return;
    }
    schedule.forget(conversation.id);
    const auto transcript = std::make_shared<const Transcript>(std::move(result).value());
    cache.insert(transcript);
    for (auto &waiter : fetch.waiters)
        deliver(&q, std::move(waiter), transcript);
}

void TranscriptLibrary::Private::leave(const QString &id, quint64 number)
{
    const auto found = fetches.find(id);
    if (found == fetches.end())
        return;
    std::erase_if(found->second.waiters,
        [number](const PendingTranscript::Waiter &w) { return w.number == number; });
    dropIfUnwanted(id);
}

void TranscriptLibrary::Private::dropIfUnwanted(const QString &id)
{
    const auto found = fetches.find(id);
    if (found == fetches.end() || found->second.readAhead || !found->second.waiters.empty())
        return;
    const auto dropped = fetches.extract(found); // its calls are cancelled here, outside the map
}

void TranscriptLibrary::Private::note(const QString &id, TranscriptState state)
{
    auto &known = states[id];
    if (std::exchange(known, state) != state)
        emit q.transcriptStateChanged(id, state);
}

TranscriptLibrary::TranscriptLibrary(CallSource &source, Clock &clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, source, clock))
{
}

TranscriptLibrary::~TranscriptLibrary() = default;

CallHandle TranscriptLibrary::list(const ConversationQuery &query, Priority priority,
    QObject *context, ListReceiver receiver, Callback<ListSummary> done)
{
    return d->source.list(query, priority, context, std::move(receiver), std::move(done));
}

CallHandle TranscriptLibrary::conversation(
    const QString &id, Priority priority, QObject *context, Callback<Conversation> done)
{
    return d->source.conversation(id, priority, context, std::move(done));
}

CallHandle TranscriptLibrary::scores(const Conversation &conversation, Priority priority,
    QObject *context, Callback<ConversationScores> done)
{
    return d->source.scores(conversation, priority, context, std::move(done));
}

std::vector<FeatureReport> TranscriptLibrary::features() const
{
    return d->source.features();
}

CallHandle TranscriptLibrary::transcript(const Conversation &conversation, Priority priority,
    Prepare prepare, QObject *context, Callback<TranscriptPtr> done)
{
    return d->wait(conversation, priority, std::move(prepare), context, std::move(done));
}

TranscriptState TranscriptLibrary::knownState(const QString &id) const
{
    return d->states.value(id, TranscriptState::Unknown);
}

void TranscriptLibrary::readAhead(const std::vector<Conversation> &next)
{
    std::vector<QString> before;
    for (auto &[id, fetch] : d->fetches) {
        fetch.readAhead = false;
        before.push_back(id);
    }
    for (const auto &conversation : next) {
        // Asked once in vain is enough here; a person's click asks again.
        if (d->cache.contains(conversation.id) || d->states.contains(conversation.id))
            continue;
        d->fetches[conversation.id].readAhead = true;
        d->fetch(conversation, Priority::ReadAhead);
    }
    for (const auto &id : before)
        d->dropIfUnwanted(id);
}

} // namespace readback
