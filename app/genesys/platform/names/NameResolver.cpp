// SPDX-License-Identifier: MIT
#include "app/genesys/platform/names/NameResolver.h"

#include "app/genesys/JsonFetch.h"
#include "app/genesys/WireId.h"
#include "app/genesys/platform/names/WrapUpName.h"
#include "app/http/Limits.h"
#include "app/text/PlainText.h"

#include <algorithm>

namespace readback {

namespace {

// Ids are verbatim; what is shown is plain.
QString standIn(const QString &id)
{
    return plainName(shortenedId(id), Limits::kNameLength);
}

} // namespace

// One call of resolve(); owned by the callbacks of its look-ups.
class NameResolver::Round : public std::enable_shared_from_this<Round>
{
public:
    Round(NameResolver &resolver, Priority priority, QObject *context, Completion<Done> completion)
        : m_resolver(resolver), m_priority(priority), m_context(context),
          m_completion(std::move(completion))
    {
    }

    void add(NameKind kind, const QStringList &wanted)
    {
        const QStringList ids = m_resolver.directory(kind).unknown(wanted);
        for (qsizetype i = 0; i < ids.size(); i += NameDirectory::kPage)
            ask(m_resolver.directory(kind), ids.mid(i, NameDirectory::kPage));
    }

    void finishIfIdle() const
    {
        if (m_pending == 0)
            m_completion.finish(Done());
    }

private:
    void ask(NameDirectory &directory, const QStringList &ids)
    {
        ++m_pending;
        m_completion.hold(fetchJson<DirectoryPage>(m_resolver.m_http,
            directory.lookUp(m_resolver.m_api, ids, m_priority), decodeDirectoryPage, m_context,
            [self = shared_from_this(), &directory, ids](
                const Result<Fetched<DirectoryPage>> &page) {
                --self->m_pending;
                if (page)
                    directory.take(ids, page->value);
                else
                    directory.failed(page.error());
                self->finishIfIdle();
            }));
    }

    NameResolver &m_resolver;
    Priority m_priority;
    QObject *m_context;
    Completion<Done> m_completion;
    int m_pending = 0;
};

NameResolver::NameResolver(
    const QUrl &api, HttpSession &http, Clock &clock, OptionalEndpoints &endpoints)
    : m_api(api), m_http(http), m_directories{NameDirectory(NameKind::User, clock, endpoints),
                                    NameDirectory(NameKind::Queue, clock, endpoints),
                                    NameDirectory(NameKind::WrapUp, clock, endpoints)}
{
}

CallHandle NameResolver::resolve(
    const Wish &wish, Priority priority, QObject *context, Callback<Done> done)
{
    Completion<Done> completion(context, std::move(done));
    auto handle = completion.handle();
    const auto round = std::make_shared<Round>(*this, priority, context, std::move(completion));
    round->add(NameKind::User, wish.users);
    round->add(NameKind::Queue, wish.queues);
    round->add(NameKind::WrapUp, wish.wrapUps);
    round->finishIfIdle();
    return handle;
}

CallHandle NameResolver::search(NameKind kind, const QString &part, Priority priority,
    QObject *context, Callback<NameMatches> done)
{
    Completion<NameMatches> completion(context, std::move(done));
    auto handle = completion.handle();
    std::make_shared<NameSearch>(
        NameSearch::Tools{m_api, m_http, directory(kind), priority, context}, part,
        std::move(completion))
        ->start();
    return handle;
}

NameResolver::Wish NameResolver::wishFor(const PlatformConversation &found)
{
    Wish wish{{}, found.queueIds, found.wrapUpCodes};
    for (const auto &agent : found.agents)
        wish.users << agent.userId;
    return wish;
}

Conversation NameResolver::named(const PlatformConversation &found) const
{
    Conversation conversation = found.conversation;
    for (const auto &agent : found.agents)
        conversation.agents << agentName(agent);
    for (const auto &queue : found.queueIds)
        conversation.queues << queueName(queue);
    for (const auto &code : found.wrapUpCodes)
        conversation.wrapUps << wrapUpName(code);
    conversation.transcribed = isTranscribed(found.queueIds);
    return conversation;
}

QString NameResolver::agentName(const AgentRef &agent) const
{
    const QString name = directory(NameKind::User).name(agent.userId);
    if (!name.isEmpty())
        return name;
    return agent.name.isEmpty() ? standIn(agent.userId) : agent.name;
}

QString NameResolver::queueName(const QString &id) const
{
    const QString name = directory(NameKind::Queue).name(id);
    return name.isEmpty() ? standIn(id) : name;
}

QString NameResolver::wrapUpName(const QString &code) const
{
    if (!isUuid(code))
        return wrapUpLiteralName(code);
    const QString name = directory(NameKind::WrapUp).name(code);
    return name.isEmpty() ? standIn(code) : name;
}

// Not, if that is known of each of its queues.
bool NameResolver::isTranscribed(const QStringList &queueIds) const
{
    return queueIds.isEmpty() || std::ranges::any_of(queueIds, [this](const QString &id) {
        return directory(NameKind::Queue).transcribes(id).value_or(true);
    });
}

QHash<QString, QString> NameResolver::agentNames(const QStringList &userIds) const
{
    QHash<QString, QString> names;
    for (const QString &id : userIds)
        names.insert(id, agentName({id, {}}));
    return names;
}

QStringList NameResolver::notices() const
{
    QStringList notices;
    for (const NameDirectory &directory : m_directories)
        if (const QString notice = directory.notice(); !notice.isEmpty())
            notices << notice;
    return notices;
}

} // namespace readback
