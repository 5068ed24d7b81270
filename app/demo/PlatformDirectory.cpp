// SPDX-License-Identifier: MIT
#include "app/demo/PlatformDirectory.h"

#include "app/demo/DemoCast.h"

#include <QUuid>

#include <functional>

using namespace Qt::StringLiterals;

namespace readback::PlatformDirectory {

namespace {

constexpr int kMaxIds = 100;
constexpr int kDefaultPageSize = 25;
constexpr int kMaxPageSize = 500;

QJsonObject userOf(const DemoAgent &agent)
{
    const auto id = QString::fromLatin1(agent.id);
    return {{u"id"_s, id}, {u"name"_s, QString::fromUtf16(agent.name)},
        {u"email"_s, QString::fromLatin1(agent.email) + u"@northwind-energy.example"_s},
        {u"state"_s, agent.active ? u"active"_s : u"inactive"_s},
        {u"division"_s,
            QJsonObject{{u"id"_s, QString(DemoCast::kDivisionId)}, {u"name"_s, u"Home"_s}}},
        {u"selfUri"_s, u"/api/v2/users/"_s + id}};
}

QJsonObject queueOf(const DemoQueue &queue)
{
    const auto id = QString::fromLatin1(queue.id);
    return {{u"id"_s, id}, {u"name"_s, QString::fromUtf16(queue.name)},
        {u"enableTranscription"_s, true},
        {u"division"_s,
            QJsonObject{{u"id"_s, QString(DemoCast::kDivisionId)}, {u"name"_s, u"Home"_s}}},
        {u"selfUri"_s, u"/api/v2/routing/queues/"_s + id}};
}

std::vector<QJsonObject> users(const QString &state)
{
    std::vector<QJsonObject> found;
    for (const auto &agent : DemoCast::agents()) {
        if (state == u"any" || agent.active == (state == u"active"))
            found.push_back(userOf(agent));
    }
    return found;
}

std::vector<QJsonObject> queues()
{
    std::vector<QJsonObject> found;
    for (const auto &queue : DemoCast::queues())
        found.push_back(queueOf(queue));
    return found;
}

int numberOf(const QUrlQuery &query, const QString &key, int otherwise)
{
    return query.hasQueryItem(key) ? query.queryItemValue(key).toInt() : otherwise;
}

std::optional<DemoAnswer> refusal(const DemoRequest &request, const QStringList &ids)
{
    if (request.verb != "GET")
        return DemoAnswer::wrongMethod();
    if (ids.size() > kMaxIds)
        return DemoAnswer::error(400, u"max.user.ids"_s, u"At most 100 ids can be asked for."_s);
    for (const auto &id : ids) {
        if (QUuid::fromString(id).isNull())
            return DemoAnswer::error(400, u"invalid.id"_s, u"An id is not a UUID."_s);
    }
    const int size = numberOf(request.query, u"pageSize"_s, kDefaultPageSize);
    if (size < 1 || size > kMaxPageSize || numberOf(request.query, u"pageNumber"_s, 1) < 1)
        return DemoAnswer::error(
            400, u"invalid.query.param.value"_s, u"Page size or page number is out of range."_s);
    return {};
}

DemoAnswer listing(const DemoRequest &request, const std::vector<QJsonObject> &all)
{
    const auto ids = idsOf(request.query);
    if (auto refused = refusal(request, ids))
        return *std::move(refused);
    const int size = numberOf(request.query, u"pageSize"_s, kDefaultPageSize);
    const int number = numberOf(request.query, u"pageNumber"_s, 1);
    QJsonArray found;
    int total = 0;
    for (const auto &entity : all) {
        if (!ids.isEmpty() && !ids.contains(entity[u"id"].toString()))
            continue;
        if (total / size == number - 1)
            found.append(entity);
        ++total;
    }
    return DemoAnswer::json(
        {{u"entities"_s, found}, {u"pageSize"_s, size}, {u"pageNumber"_s, number},
            {u"total"_s, total}, {u"pageCount"_s, (total + size - 1) / size}});
}

DemoAnswer organisation(const DemoRequest &request)
{
    if (request.verb != "GET")
        return DemoAnswer::wrongMethod();
    return DemoAnswer::json({{u"id"_s, QString(DemoCast::kOrganisationId)},
        {u"name"_s, QString(DemoCast::kOrganisationName)}, {u"state"_s, u"active"_s},
        {u"thirdPartyOrgName"_s, u"northwindenergy"_s},
        {u"domain"_s, u"northwind-energy.example"_s},
        {u"selfUri"_s, u"/api/v2/organizations/me"_s}});
}

DemoAnswer userListing(const DemoRequest &request)
{
    static const QStringList states{u"active"_s, u"inactive"_s, u"deleted"_s, u"any"_s};
    const auto state = request.query.hasQueryItem(u"state"_s)
        ? request.query.queryItemValue(u"state"_s)
        : u"active"_s;
    if (!states.contains(state))
        return DemoAnswer::error(400, u"invalid.query.param.value"_s, u"Unknown state."_s);
    return listing(request, users(state));
}

} // namespace

std::optional<DemoAnswer> answer(const DemoRequest &request)
{
    const auto path = request.segments.mid(2);
    if (path == QStringList{u"users"_s})
        return userListing(request);
    if (path == QStringList{u"routing"_s, u"queues"_s})
        return listing(request, queues());
    if (path == QStringList{u"organizations"_s, u"me"_s})
        return organisation(request);
    return {};
}

} // namespace readback::PlatformDirectory
