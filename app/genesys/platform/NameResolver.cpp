// SPDX-License-Identifier: MIT
#include "app/genesys/platform/NameResolver.h"

#include "app/genesys/JsonFetch.h"
#include "app/genesys/WireId.h"
#include "app/genesys/platform/OptionalEndpoints.h"

#include <QCoreApplication>
#include <QSet>
#include <QUrlQuery>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kBatch = 100; // the users' limit; more is a 400
constexpr qint64 kPauseMs = 60'000; // after a look-up that failed

Feature featureOf(NameResolver::Kind kind)
{
    return kind == NameResolver::Kind::User ? Feature::UserNames : Feature::QueueNames;
}

HttpRequest lookUp(
    const QUrl &api, NameResolver::Kind kind, const QStringList &ids, Priority priority)
{
    const bool users = kind == NameResolver::Kind::User;
    HttpRequest request;
    request.url = users ? apiUrl(api, {u"api"_s, u"v2"_s, u"users"_s})
                        : apiUrl(api, {u"api"_s, u"v2"_s, u"routing"_s, u"queues"_s});
    QUrlQuery query{{u"id"_s, ids.join(u',')}, {u"pageSize"_s, QString::number(kBatch)}};
    if (users)
        query.addQueryItem(u"state"_s, u"any"_s); // who has left is still named
    request.url.setQuery(query);
    request.priority = priority;
    return request;
}

QHash<QString, QString> decodeNames(const JsonValue &root)
{
    root.needObject();
    QHash<QString, QString> names;
    const auto entities = root.field("entities");
    for (const auto &entity : entities.optionalItems())
        names.insert(entity.field("id").verbatim(), entity.field("name").name());
    return names;
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

    void add(Kind kind, const QStringList &ids)
    {
        for (qsizetype i = 0; i < ids.size(); i += kBatch)
            ask(kind, ids.mid(i, kBatch));
    }

    void finishIfIdle() const
    {
        if (m_pending == 0)
            m_completion.finish(Done());
    }

private:
    void ask(Kind kind, const QStringList &ids)
    {
        ++m_pending;
        m_completion.hold(fetchJson<Names>(m_resolver.m_http,
            lookUp(m_resolver.m_api, kind, ids, m_priority), decodeNames, m_context,
            [self = shared_from_this(), kind, ids](Result<Fetched<Names>> names) {
                --self->m_pending;
                if (names)
                    self->m_resolver.take(kind, ids, names->value);
                else
                    self->m_resolver.pause(kind, names.error());
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
    : m_api(api), m_http(http), m_clock(clock), m_endpoints(endpoints)
{
}

CallHandle NameResolver::resolve(
    const Wish &wish, Priority priority, QObject *context, Callback<Done> done)
{
    Completion<Done> completion(context, std::move(done));
    auto handle = completion.handle();
    const auto round = std::make_shared<Round>(*this, priority, context, std::move(completion));
    round->add(Kind::User, unknown(Kind::User, wish.users));
    round->add(Kind::Queue, unknown(Kind::Queue, wish.queues));
    round->finishIfIdle();
    return handle;
}

NameResolver::Wish NameResolver::wishFor(const PlatformConversation &found)
{
    Wish wish{{}, found.queueIds};
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
    return conversation;
}

// The look-ups refuse a whole batch for one id that is none, so only real ones are asked for.
QStringList NameResolver::unknown(Kind kind, const QStringList &ids) const
{
    const Directory &known = directory(kind);
    if (m_endpoints.isOff(featureOf(kind)) || m_clock.monotonicMs() < known.pausedUntilMs)
        return {};
    QSet<QString> wanted;
    for (const QString &id : ids)
        if (isUuid(id) && !known.names.contains(id))
            wanted.insert(id);
    QStringList sorted(wanted.cbegin(), wanted.cend());
    sorted.sort();
    return sorted;
}

void NameResolver::take(Kind kind, const QStringList &asked, const Names &found)
{
    m_endpoints.worked(featureOf(kind));
    Directory &known = directory(kind);
    for (const QString &id : asked)
        known.names.insert(id, found.value(id));
}

void NameResolver::pause(Kind kind, const Error &error)
{
    m_endpoints.failed(featureOf(kind), error);
    directory(kind).pausedUntilMs = m_clock.monotonicMs() + kPauseMs;
}

QString NameResolver::agentName(const AgentRef &agent) const
{
    const QString name = directory(Kind::User).names.value(agent.userId);
    if (!name.isEmpty())
        return name;
    return agent.name.isEmpty() ? shortenedId(agent.userId) : agent.name;
}

QString NameResolver::queueName(const QString &id) const
{
    const QString name = directory(Kind::Queue).names.value(id);
    return name.isEmpty() ? shortenedId(id) : name;
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
    const auto translated
        = [](const char *text) { return QCoreApplication::translate("Genesys", text); };
    QStringList notices;
    const auto users = m_endpoints.report(Feature::UserNames).error;
    const auto queues = m_endpoints.report(Feature::QueueNames).error;
    if (users)
        notices << translated(users->kind == ErrorKind::Forbidden
                ? QT_TRANSLATE_NOOP("Genesys",
                    "The OAuth client may not look up users: agents are shown by their id.")
                : QT_TRANSLATE_NOOP("Genesys", "The names of some agents could not be looked up."));
    if (queues)
        notices << translated(queues->kind == ErrorKind::Forbidden
                ? QT_TRANSLATE_NOOP("Genesys",
                    "Queues are shown by their id: the OAuth client lacks the permission "
                    "routing:queue:view.")
                : QT_TRANSLATE_NOOP("Genesys", "The names of some queues could not be looked up."));
    return notices;
}

} // namespace readback
