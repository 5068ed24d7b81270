// SPDX-License-Identifier: MIT
#include "app/genesys/platform/transcript/ScoresReader.h"

#include "app/genesys/JsonFetch.h"
#include "app/genesys/SourceErrors.h"
#include "app/genesys/WireId.h"
#include "app/genesys/platform/names/NameResolver.h"
#include "app/genesys/platform/transcript/FeatureProbe.h"
#include "app/genesys/platform/transcript/OptionalEndpoints.h"
#include "app/genesys/platform/transcript/ScoresDecoder.h"

#include <utility>

namespace readback {

namespace {

constexpr int kMostKnown = 500;

QStringList agentsOf(const ConversationScores &scores)
{
    QStringList ids;
    for (const EmpathyScore &empathy : scores.empathy)
        ids << empathy.agent;
    return ids;
}

} // namespace

ScoresReader::ScoresReader(const Tools &tools) : m_tools(tools), m_known(kMostKnown) { }

CallHandle ScoresReader::read(const Conversation &conversation, Priority priority, QObject *context,
    Callback<ConversationScores> done)
{
    const Completion<ConversationScores> completion(context, std::move(done));
    if (!isUsableId(conversation.id))
        completion.finish(unusableId());
    else if (const auto *known = m_known.object(conversation.id))
        completion.finish(*known);
    else if (m_tools.endpoints.isOff(Feature::Scores))
        completion.finish(Error::of(ErrorKind::NotFound));
    else
        ask(conversation.id, priority, completion);
    return completion.handle();
}

void ScoresReader::ask(
    const QString &id, Priority priority, const Completion<ConversationScores> &completion)
{
    using Scores = Fetched<ConversationScores>;
    completion.hold(
        fetchJson<ConversationScores>(m_tools.http, scoresRequest(m_tools.api, id, priority),
            decodeScores, m_tools.context, [this, id, priority, completion](Result<Scores> scores) {
                if (scores) {
                    nameAgents(id, std::move(scores->value), priority, completion);
                } else {
                    m_tools.endpoints.failed(Feature::Scores, scores.error(), id);
                    completion.finish(scores.error());
                }
            }));
}

void ScoresReader::nameAgents(const QString &id, ConversationScores scores, Priority priority,
    const Completion<ConversationScores> &completion)
{
    m_tools.endpoints.worked(Feature::Scores);
    if (scores == ConversationScores()) {
        completion.finish(Error::of(ErrorKind::NotFound));
        return;
    }
    completion.hold(m_tools.names.resolve({agentsOf(scores), {}}, priority, m_tools.context,
        [this, id, scores, completion](const Result<Done> &) mutable {
            const auto names = m_tools.names.agentNames(agentsOf(scores));
            for (EmpathyScore &empathy : scores.empathy)
                empathy.agent = names.value(empathy.agent);
            m_known.insert(id, new ConversationScores(scores)); // the cache owns it
            completion.finish(scores);
        }));
}

} // namespace readback
