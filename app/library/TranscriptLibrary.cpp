// SPDX-License-Identifier: MIT
#include "app/library/TranscriptLibrary.h"

#include "app/async/Worker.h"
#include "app/library/CallReadings.h"
#include "app/library/PendingTranscript.h"
#include "app/library/TranscriptBook.h"
#include "app/library/TranscriptCache.h"
#include "app/library/TranscriptProbes.h"
#include "app/text/SwappedSides.h"

#include <QPointer>

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

namespace readback {

namespace {

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
            prepare(transcript);
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
        : q(library), source(callSource),
          book(systemClock,
              [this](const QString &id, const TranscriptStatus &status) {
                  emit q.transcriptStatusChanged(id, status);
              }),
          probes(callSource, book)
    {
    }

    CallHandle wait(const Conversation &conversation, Priority priority, Prepare prepare,
        QObject *context, Callback<TranscriptPtr> done);
    void fetch(const Conversation &conversation, Priority priority);
    void settle(const Conversation &conversation, Result<Transcript> result);
    void leave(const QString &id, quint64 number);
    void dropIfUnwanted(const QString &id);
    void tellAsRead(const Conversation &conversation);

    CallHandle check(const Conversation &conversation, Priority priority, QObject *context,
        Callback<TranscriptStatus> done);
    void checkByFetch(const Conversation &conversation, Priority priority,
        const Completion<TranscriptStatus> &completion);
    void fetchInsteadOfProbe(const Conversation &conversation, Priority priority);

    TranscriptLibrary &q;
    CallSource &source;
    TranscriptCache cache;
    TranscriptBook book;
    CallReadings readings;
    std::unordered_map<QString, PendingTranscript> fetches;
    TranscriptProbes probes;
    quint64 nextNumber = 0;
};

CallHandle TranscriptLibrary::Private::wait(const Conversation &conversation, Priority priority,
    Prepare prepare, QObject *context, Callback<TranscriptPtr> done)
{
    Completion<TranscriptPtr> completion(context, std::move(done));
    auto handle = completion.handle();
    PendingTranscript::Waiter waiter{nextNumber++, completion, std::move(prepare)};
    if (const auto known = cache.find(conversation.id)) {
        deliver(&q, std::move(waiter), readings.asRead(known));
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
    fetchInsteadOfProbe(conversation, priority);
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
    if (!result) {
        const auto error = book.noteError(conversation, result.error());
        for (const auto &waiter : fetch.waiters)
            waiter.completion.finish(error);
        return;
    }
    book.noteTranscript(conversation.id, result->phrases.empty());
    const auto transcript = std::make_shared<const Transcript>(std::move(result).value());
    cache.insert(transcript);
    const auto asRead = readings.asRead(transcript);
    emit q.transcriptArrived(conversation, asRead);
    for (auto &waiter : fetch.waiters)
        deliver(&q, std::move(waiter), asRead);
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

void TranscriptLibrary::Private::tellAsRead(const Conversation &conversation)
{
    if (const auto here = cache.find(conversation.id))
        emit q.transcriptArrived(conversation, readings.asRead(here));
}

CallHandle TranscriptLibrary::Private::check(const Conversation &conversation, Priority priority,
    QObject *context, Callback<TranscriptStatus> done)
{
    const Completion<TranscriptStatus> completion(context, std::move(done));
    const auto &id = conversation.id;
    if (const auto here = cache.find(id)) {
        book.noteTranscript(id, here->phrases.empty());
        completion.finish(book.find(id));
    } else if (fetches.contains(id)) {
        checkByFetch(conversation, priority, completion);
    } else {
        probes.ask(conversation, priority, completion);
    }
    return completion.handle();
}

void TranscriptLibrary::Private::checkByFetch(const Conversation &conversation, Priority priority,
    const Completion<TranscriptStatus> &completion)
{
    completion.hold(wait(conversation, priority, {}, &q,
        [this, completion, id = conversation.id](const Result<TranscriptPtr> &result) {
            if (result || isStatus(result.error().kind))
                completion.finish(book.find(id));
            else
                completion.finish(result.error());
        }));
}

// Somebody wants to read what was only asked about: one request serves both.
void TranscriptLibrary::Private::fetchInsteadOfProbe(
    const Conversation &conversation, Priority priority)
{
    for (const auto &waiter : probes.drop(conversation.id))
        checkByFetch(conversation, priority, waiter);
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
    if (!d->readings.isSwapped(conversation.id))
        return d->source.scores(conversation, priority, context, std::move(done));
    return d->source.scores(conversation, priority, context,
        [done = std::move(done)](Result<ConversationScores> result) {
            done(result ? Result(withSidesSwapped(std::move(result).value())) : result);
        });
}

bool TranscriptLibrary::isHere(const QString &id) const
{
    return d->cache.contains(id);
}

void TranscriptLibrary::setSwapped(const Conversation &conversation, bool on)
{
    if (!d->readings.setSwapped(conversation.id, on))
        return;
    emit swappedChanged(conversation.id);
    d->tellAsRead(conversation);
}

bool TranscriptLibrary::isSwapped(const QString &id) const
{
    return d->readings.isSwapped(id);
}

void TranscriptLibrary::setAliases(const Conversation &conversation, const Aliases &aliases)
{
    if (!d->readings.setAliases(conversation.id, aliases))
        return;
    emit aliasesChanged(conversation.id);
    d->tellAsRead(conversation);
}

Aliases TranscriptLibrary::aliases(const QString &id) const
{
    return d->readings.aliases(id);
}

std::vector<int> TranscriptLibrary::voicesOf(const QString &id, int speaker) const
{
    return d->readings.voicesOf(id, speaker);
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

CallHandle TranscriptLibrary::check(const Conversation &conversation, Priority priority,
    QObject *context, Callback<TranscriptStatus> done)
{
    return d->check(conversation, priority, context, std::move(done));
}

CallHandle TranscriptLibrary::checkAgain(
    const QString &id, Priority priority, QObject *context, Callback<TranscriptStatus> done)
{
    if (const auto *conversation = d->book.processing(id))
        return d->check(Conversation(*conversation), priority, context, std::move(done));
    const Completion<TranscriptStatus> completion(context, std::move(done));
    completion.finish(Error::of(ErrorKind::NotFound));
    return completion.handle();
}

TranscriptStatus TranscriptLibrary::knownStatus(const QString &id) const
{
    return d->book.find(id);
}

TranscriptStatus TranscriptLibrary::status(const Conversation &conversation) const
{
    return d->book.contains(conversation.id) ? d->book.find(conversation.id)
                                             : statusUnasked(conversation);
}

void TranscriptLibrary::noteKept(const QStringList &ids)
{
    for (const auto &id : ids) {
        if (d->book.find(id).state != TranscriptState::Ready)
            d->book.noteTranscript(id);
    }
}

void TranscriptLibrary::follow(const QString &id)
{
    d->book.follow(id);
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
        const auto state = status(conversation).state;
        const bool worthIt = state == TranscriptState::Unknown || state == TranscriptState::Ready;
        if (!worthIt || d->cache.contains(conversation.id))
            continue;
        d->fetches[conversation.id].readAhead = true;
        d->fetch(conversation, Priority::ReadAhead);
    }
    for (const auto &id : before)
        d->dropIfUnwanted(id);
}

} // namespace readback
