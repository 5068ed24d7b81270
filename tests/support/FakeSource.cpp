// SPDX-License-Identifier: MIT
#include "tests/support/FakeSource.h"

#include "tests/support/Samples.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

template <class T>
CallHandle FakeSource::respond(const QString &key, QObject *context, Callback<T> done,
    std::function<Result<T>(const Completion<T> &)> answer)
{
    const int number = ++m_requests;
    const Completion<T> completion(context, std::move(done));
    completion.onCancel([cancelled = m_cancelled] { ++*cancelled; });
    const auto finish = [this, number, completion, answer = std::move(answer)] {
        if (const auto error = fail ? fail(number) : std::nullopt)
            completion.finish(*error);
        else
            completion.finish(answer(completion));
    };
    if (hold) {
        dropCancelled();
        m_held.push_back({key, finish, [completion] { return completion.isCancelled(); }});
        m_mostHeld = std::max(m_mostHeld, static_cast<int>(m_held.size()));
    } else {
        finish();
    }
    return completion.handle();
}

CallHandle FakeSource::signIn(QObject *context, Callback<QString> done)
{
    return respond<QString>(u"sign-in"_s, context, std::move(done),
        [](const auto &) { return Result<QString>(u"Sample organisation"_s); });
}

CallHandle FakeSource::list(const ConversationQuery &query, Priority priority, QObject *context,
    ListReceiver receiver, Callback<ListSummary> done)
{
    m_lastPriority = priority;
    lastQuery = query;
    return respond<ListSummary>(u"list"_s, context, std::move(done),
        [this, query, page = std::move(receiver.page)](const Completion<ListSummary> &completion) {
            std::vector<Conversation> found;
            for (const auto &call : conversations) {
                if (!query.range.isValid() || query.range.contains(call.start))
                    found.push_back(call);
            }
            for (size_t at = 0; at < found.size(); at += static_cast<size_t>(pageSize)) {
                const auto first = found.begin() + static_cast<std::ptrdiff_t>(at);
                const auto left = found.end() - first;
                const std::vector<Conversation> rows(
                    first, first + std::min<std::ptrdiff_t>(left, pageSize));
                completion.report([page, rows, told = m_pagesTold] {
                    ++*told;
                    page(rows);
                });
            }
            return Result<ListSummary>(ListSummary{static_cast<int>(found.size()), {}});
        });
}

CallHandle FakeSource::conversation(
    const QString &id, Priority priority, QObject *context, Callback<Conversation> done)
{
    m_lastPriority = priority;
    return respond<Conversation>(
        id, context, std::move(done), [this, id](const auto &) -> Result<Conversation> {
            Conversation named;
            named.id = id;
            if (knowsIdsAlone)
                return named;
            const auto found = std::find_if(conversations.begin(), conversations.end(),
                [&id](const Conversation &call) { return call.id == id; });
            if (found == conversations.end())
                return Error::of(ErrorKind::NotFound);
            return *found;
        });
}

CallHandle FakeSource::transcript(const Conversation &conversation, Priority priority,
    QObject *context, Callback<Transcript> done)
{
    m_lastPriority = priority;
    m_asked.append(conversation.id);
    return respond<Transcript>(
        conversation.id, context, std::move(done), [this, id = conversation.id](const auto &) {
            const auto found = transcripts.constFind(id);
            return found == transcripts.cend() ? Result<Transcript>(sampleTranscript(id)) : *found;
        });
}

CallHandle FakeSource::probe(
    const Conversation &conversation, Priority priority, QObject *context, Callback<Done> done)
{
    m_lastPriority = priority;
    m_probed.append(conversation.id);
    return respond<Done>(u"probe "_s + conversation.id, context, std::move(done),
        [this, id = conversation.id](const auto &) -> Result<Done> {
            const auto found = transcripts.constFind(id);
            if (found == transcripts.cend())
                return Done();
            if (*found && (*found)->phrases.empty())
                return Error::of(ErrorKind::NoTranscript);
            return *found ? Result<Done>(Done()) : found->error();
        });
}

CallHandle FakeSource::scores(const Conversation &conversation, Priority priority, QObject *context,
    Callback<ConversationScores> done)
{
    m_lastPriority = priority;
    return respond<ConversationScores>(
        u"scores"_s, context, std::move(done), [this, id = conversation.id](const auto &) {
            const auto found = scoresById.constFind(id);
            return found == scoresById.cend()
                ? Result<ConversationScores>(Error::of(ErrorKind::NotFound))
                : *found;
        });
}

std::vector<FeatureReport> FakeSource::features() const
{
    return known;
}

CallHandle FakeSource::tryFeature(Feature feature, QObject *context, Callback<Done> done)
{
    return respond<Done>(
        u"feature"_s, context, std::move(done), [this, feature](const auto &) -> Result<Done> {
            const auto found = std::ranges::find(known, feature, &FeatureReport::feature);
            if (found == known.end())
                return Error::of(ErrorKind::NotFound);
            return found->error ? Result<Done>(*found->error) : Result<Done>(Done());
        });
}

bool FakeSource::release(const QString &key)
{
    dropCancelled();
    const auto found = std::find_if(
        m_held.begin(), m_held.end(), [&key](const Held &call) { return call.key == key; });
    if (found == m_held.end())
        return false;
    const auto answer = std::move(found->answer);
    m_held.erase(found);
    answer();
    return true;
}

void FakeSource::releaseAll()
{
    dropCancelled();
    const auto held = std::exchange(m_held, {});
    for (const auto &call : held)
        call.answer();
}

QStringList FakeSource::held() const
{
    QStringList keys;
    for (const auto &call : m_held) {
        if (!call.isCancelled())
            keys.append(call.key);
    }
    return keys;
}

void FakeSource::dropCancelled()
{
    std::erase_if(m_held, [](const Held &call) { return call.isCancelled(); });
}

} // namespace readback
