// SPDX-License-Identifier: MIT
#include "bench/BytesSource.h"

#include "app/async/Worker.h"
#include "bench/WireCall.h"

namespace readback::bench {

namespace {

template <class T>
CallHandle answer(QObject *context, Callback<T> done, Result<T> result)
{
    Completion<T> completion(context, std::move(done));
    auto handle = completion.handle();
    completion.finish(std::move(result));
    return handle;
}

Error nothing()
{
    return Error::of(ErrorKind::NotFound);
}

} // namespace

CallHandle BytesSource::signIn(QObject *context, Callback<QString> done)
{
    return answer<QString>(context, std::move(done), QString());
}

CallHandle BytesSource::list(
    const ConversationQuery &, Priority, QObject *context, ListReceiver, Callback<ListSummary> done)
{
    return answer<ListSummary>(context, std::move(done), ListSummary());
}

CallHandle BytesSource::conversation(
    const QString &, Priority, QObject *context, Callback<Conversation> done)
{
    return answer<Conversation>(context, std::move(done), nothing());
}

CallHandle BytesSource::transcript(
    const Conversation &conversation, Priority, QObject *context, Callback<Transcript> done)
{
    return runOnWorker<Transcript>(
        context,
        [bytes = documents.value(conversation.id)] {
            return Result<Transcript>(readBySimdjson(bytes));
        },
        std::move(done));
}

CallHandle BytesSource::scores(
    const Conversation &, Priority, QObject *context, Callback<ConversationScores> done)
{
    return answer<ConversationScores>(context, std::move(done), nothing());
}

CallHandle BytesSource::tryFeature(Feature, QObject *context, Callback<Done> done)
{
    return answer<Done>(context, std::move(done), nothing());
}

} // namespace readback::bench
