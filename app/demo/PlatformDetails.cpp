// SPDX-License-Identifier: MIT
#include "app/demo/PlatformDetails.h"

#include "app/demo/DetailsQuery.h"
#include "app/demo/PlatformJson.h"

#include <QJsonDocument>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr qsizetype kMaxIds = 100;

// The query without its paging.
QByteArray keyOf(const QByteArray &body)
{
    auto object = QJsonDocument::fromJson(body).object();
    object.remove(u"paging"_s);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

bool isJson(const DemoRequest &request)
{
    return request.verb != "POST" || request.contentType == "application/json";
}

} // namespace

PlatformDetails::PlatformDetails(
    const DemoOrganisation &organisation, const DemoNow &now, const DemoOptions &options)
    : m_organisation(organisation), m_jobs(organisation, now, options)
{
}

std::optional<DemoAnswer> PlatformDetails::answer(
    const DemoRequest &request, const QStringList &path)
{
    if (path.value(0) != u"conversations")
        return {};
    if (!isJson(request))
        return DemoAnswer::error(415, u"unsupported.media.type"_s, u"The body must be JSON."_s);
    if (path.mid(1) == QStringList{u"details"_s, u"query"_s})
        return request.verb == "POST" ? query(request) : DemoAnswer::wrongMethod();
    if (path.mid(1, 2) == QStringList{u"details"_s, u"jobs"_s})
        return m_jobs.answer(request, path.mid(3));
    if (path.mid(1) == QStringList{u"details"_s})
        return request.verb == "GET" ? several(request.query) : DemoAnswer::wrongMethod();
    if (path.size() == 3 && path[2] == u"details")
        return request.verb == "GET" ? one(path[1]) : DemoAnswer::wrongMethod();
    return {};
}

DemoAnswer PlatformDetails::query(const DemoRequest &request)
{
    const auto query = DetailsQuery::parse(request.body, DetailsQuery::Kind::Query);
    if (!query)
        return DemoAnswer::error(400, u"bad.request"_s, query.error().what);
    search(*query, keyOf(request.body));
    const qint64 total = static_cast<qint64>(m_found.size());
    const qint64 from = std::min(total, (query->pageNumber - 1LL) * query->pageSize);
    const qint64 to = std::min(total, from + query->pageSize);
    QJsonObject body{{u"totalHits"_s, total}};
    QJsonArray conversations;
    for (qint64 i = from; i < to; ++i) {
        const auto place = static_cast<size_t>(query->newestFirst ? i : total - 1 - i);
        conversations.append(PlatformJson::conversation(m_organisation.head(m_found[place])));
    }
    if (!conversations.isEmpty()) // absent, not empty: so is the platform
        body[u"conversations"_s] = conversations;
    return DemoAnswer::json(body);
}

void PlatformDetails::search(const DetailsQuery &query, const QByteArray &key)
{
    if (key == m_foundFor)
        return;
    m_found = query.find(m_organisation, std::numeric_limits<qint64>::max());
    m_foundFor = key;
}

DemoAnswer PlatformDetails::one(const QString &id) const
{
    const int index = m_organisation.indexOf(id);
    if (index < 0)
        return DemoAnswer::error(
            404, u"not.found"_s, u"The requested conversation was not found."_s);
    return DemoAnswer::json(PlatformJson::conversation(m_organisation.head(index)));
}

DemoAnswer PlatformDetails::several(const QUrlQuery &query) const
{
    const auto ids = idsOf(query);
    if (ids.isEmpty() || ids.size() > kMaxIds)
        return DemoAnswer::error(
            400, u"invalid.query.param.value"_s, u"id names 1 to 100 conversations."_s);
    QJsonArray conversations;
    for (const auto &id : ids) {
        if (const int index = m_organisation.indexOf(id); index >= 0)
            conversations.append(PlatformJson::conversation(m_organisation.head(index)));
    }
    return DemoAnswer::json({{u"conversations"_s, conversations}});
}

} // namespace readback
