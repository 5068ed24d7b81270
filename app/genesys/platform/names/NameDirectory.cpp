// SPDX-License-Identifier: MIT
#include "app/genesys/platform/names/NameDirectory.h"

#include "app/genesys/WireId.h"
#include "app/genesys/WireTime.h"
#include "app/genesys/platform/names/WrapUpName.h"
#include "app/genesys/platform/transcript/OptionalEndpoints.h"

#include <QCoreApplication>
#include <QSet>
#include <QUrlQuery>

#include <array>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPauseMs = 60'000; // after a look-up that failed
constexpr qint64 kWholeMs = 600'000;

struct Row
{
    Feature feature;
    const char *refused;
    const char *failed;
};

// One row a kind, in the order of the enum.
constexpr std::array kRows{
    Row{Feature::UserNames,
        QT_TRANSLATE_NOOP(
            "Genesys", "The OAuth client may not look up users: agents are shown by their id."),
        QT_TRANSLATE_NOOP("Genesys", "The names of some agents could not be looked up.")},
    Row{Feature::QueueNames,
        QT_TRANSLATE_NOOP("Genesys",
            "Queues are shown by their id: the OAuth client lacks the permission "
            "routing:queue:view."),
        QT_TRANSLATE_NOOP("Genesys", "The names of some queues could not be looked up.")},
    Row{Feature::WrapUpNames,
        QT_TRANSLATE_NOOP("Genesys",
            "Wrap-ups are shown by their id: the OAuth client lacks the permission "
            "routing:wrapupCode:view."),
        QT_TRANSLATE_NOOP("Genesys", "The names of some wrap-ups could not be looked up.")},
};

const Row &rowOf(NameKind kind)
{
    return kRows.at(static_cast<size_t>(kind));
}

DirectoryEntry decodeEntry(const JsonValue &entity)
{
    return {entity.field("name").name(), entity.field("enableTranscription").boolean()};
}

} // namespace

DirectoryPage decodeDirectoryPage(const JsonValue &root)
{
    root.needObject();
    DirectoryPage page;
    const auto entities = root.field("entities");
    for (const auto &entity : entities.optionalItems())
        if (const QString id = entity.field("id").verbatim(); !id.isEmpty())
            page.entries.insert(id, decodeEntry(entity));
    if (const auto total = root.field("total").number())
        page.total = wholeMs(*total);
    return page;
}

NameDirectory::NameDirectory(NameKind kind, Clock &clock, OptionalEndpoints &endpoints)
    : m_kind(kind), m_clock(clock), m_endpoints(endpoints)
{
}

Feature NameDirectory::feature() const
{
    return rowOf(m_kind).feature;
}

bool NameDirectory::isClosed() const
{
    return m_endpoints.isOff(feature()) || m_clock.monotonicMs() < m_pausedUntilMs;
}

// The look-ups refuse a whole batch for one id that is none, so only real ones are asked for.
QStringList NameDirectory::unknown(const QStringList &ids) const
{
    if (isClosed())
        return {};
    QSet<QString> wanted;
    for (const QString &id : ids)
        if (isUuid(id) && !m_entries.contains(id))
            wanted.insert(id);
    QStringList sorted(wanted.cbegin(), wanted.cend());
    sorted.sort();
    return sorted;
}

QUrl NameDirectory::url(const QUrl &api) const
{
    if (m_kind == NameKind::User)
        return apiUrl(api, {u"api"_s, u"v2"_s, u"users"_s});
    const bool queues = m_kind == NameKind::Queue;
    return apiUrl(api, {u"api"_s, u"v2"_s, u"routing"_s, queues ? u"queues"_s : u"wrapupcodes"_s});
}

HttpRequest NameDirectory::lookUp(const QUrl &api, const QStringList &ids, Priority priority) const
{
    HttpRequest request;
    request.url = url(api);
    QUrlQuery query{{u"id"_s, ids.join(u',')}, {u"pageSize"_s, QString::number(kPage)}};
    if (m_kind == NameKind::User)
        query.addQueryItem(u"state"_s, u"any"_s); // who has left is still named
    request.url.setQuery(query);
    request.priority = priority;
    return request;
}

HttpRequest NameDirectory::page(const QUrl &api, int number, Priority priority) const
{
    HttpRequest request;
    request.url = url(api);
    QUrlQuery query{
        {u"pageSize"_s, QString::number(kPage)}, {u"pageNumber"_s, QString::number(number)}};
    if (m_kind == NameKind::User)
        query.addQueryItem(u"state"_s, u"any"_s);
    request.url.setQuery(query);
    request.priority = priority;
    return request;
}

void NameDirectory::take(const QStringList &asked, const DirectoryPage &found)
{
    m_endpoints.worked(feature());
    m_entries.insert(found.entries);
    for (const QString &id : asked)
        if (!found.entries.contains(id))
            m_entries.insert(id, {});
}

void NameDirectory::failed(const Error &error)
{
    m_endpoints.failed(feature(), error);
    m_pausedUntilMs = m_clock.monotonicMs() + kPauseMs;
}

std::optional<bool> NameDirectory::transcribes(const QString &id) const
{
    return m_entries.value(id).transcribes;
}

void NameDirectory::takeWhole()
{
    m_wholeUntilMs = m_clock.monotonicMs() + kWholeMs;
}

bool NameDirectory::isWhole() const
{
    return m_clock.monotonicMs() < m_wholeUntilMs;
}

QStringList NameDirectory::idsNamed(const QString &part) const
{
    QStringList ids;
    if (m_kind == NameKind::WrapUp)
        ids << wrapUpLiteralsNamed(part);
    for (auto entry = m_entries.cbegin(); entry != m_entries.cend(); ++entry)
        if (entry->name.contains(part, Qt::CaseInsensitive))
            ids << entry.key();
    ids.sort();
    return ids;
}

QString NameDirectory::notice() const
{
    const auto error = m_endpoints.report(feature()).error;
    if (!error)
        return {};
    const bool refused = error->kind == ErrorKind::Forbidden;
    return QCoreApplication::translate(
        "Genesys", refused ? rowOf(m_kind).refused : rowOf(m_kind).failed);
}

} // namespace readback
