// SPDX-License-Identifier: MIT
#include "app/demo/PlatformDirectory.h"

#include "app/demo/DemoCast.h"
#include "app/demo/EntityListing.h"

using namespace Qt::StringLiterals;

namespace readback::PlatformDirectory {

namespace {

QJsonObject homeDivision()
{
    return {{u"id"_s, QString(DemoCast::kDivisionId)}, {u"name"_s, u"Home"_s}};
}

QJsonObject entityOf(const QString &address, const char *id, const char16_t *name)
{
    const auto text = QString::fromLatin1(id);
    return {{u"id"_s, text}, {u"name"_s, QString::fromUtf16(name)}, {u"division"_s, homeDivision()},
        {u"selfUri"_s, address + text}};
}

QJsonObject userOf(const DemoAgent &person)
{
    auto user = entityOf(u"/api/v2/users/"_s, person.id, person.name);
    user[u"email"_s] = QString::fromLatin1(person.email) + u"@northwind-energy.example"_s;
    user[u"state"_s] = person.active ? u"active"_s : u"inactive"_s;
    return user;
}

std::vector<QJsonObject> users(const QString &state)
{
    std::vector<QJsonObject> found;
    for (const auto &agent : DemoCast::agents()) {
        if (state != u"any" && agent.active != (state == u"active"))
            continue;
        found.push_back(userOf(agent));
    }
    return found;
}

std::vector<QJsonObject> queues()
{
    std::vector<QJsonObject> found;
    for (const auto &queue : DemoCast::queues()) {
        auto entity = entityOf(u"/api/v2/routing/queues/"_s, queue.id, queue.name);
        entity[u"enableTranscription"_s] = queue.transcribed;
        found.push_back(entity);
    }
    return found;
}

// What everybody may see of a queue, whatever the division: its name.
std::vector<QJsonObject> queueNames()
{
    std::vector<QJsonObject> found;
    for (const auto &queue : DemoCast::queues())
        found.push_back(entityOf(u"/api/v2/routing/queues/"_s, queue.id, queue.name));
    return found;
}

std::vector<QJsonObject> wrapUpCodes()
{
    std::vector<QJsonObject> found;
    for (const auto &code : DemoCast::wrapUps())
        found.push_back(entityOf(u"/api/v2/routing/wrapupcodes/"_s, code.id, code.name));
    return found;
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

DemoAnswer whoAsks(const DemoRequest &request)
{
    if (request.verb != "GET")
        return DemoAnswer::wrongMethod();
    if (!request.isUsers)
        return DemoAnswer::error(
            400, u"not.a.user"_s, u"This request must be made by a user, not by a client."_s);
    return DemoAnswer::json(userOf(DemoCast::analyst()));
}

DemoAnswer userListing(const DemoRequest &request)
{
    static const QStringList states{u"active"_s, u"inactive"_s, u"deleted"_s, u"any"_s};
    const auto state = request.query.hasQueryItem(u"state"_s)
        ? request.query.queryItemValue(u"state"_s)
        : u"active"_s;
    if (!states.contains(state))
        return DemoAnswer::error(400, u"invalid.query.param.value"_s, u"Unknown state."_s);
    return EntityListing::page(request, users(state));
}

std::optional<DemoAnswer> routing(const DemoRequest &request, const QStringList &path)
{
    if (path == QStringList{u"queues"_s})
        return EntityListing::page(request, queues());
    if (path == QStringList{u"queues"_s, u"divisionviews"_s, u"all"_s})
        return EntityListing::page(request, queueNames());
    if (path == QStringList{u"wrapupcodes"_s})
        return EntityListing::page(request, wrapUpCodes());
    if (path.size() == 2 && path[0] == u"queues")
        return EntityListing::one(request, queues(), path[1]);
    if (path.size() == 2 && path[0] == u"wrapupcodes")
        return EntityListing::one(request, wrapUpCodes(), path[1]);
    return {};
}

} // namespace

std::optional<DemoAnswer> answer(const DemoRequest &request)
{
    const auto path = request.segments.mid(2);
    if (path.value(0) == u"routing")
        return routing(request, path.mid(1));
    if (path == QStringList{u"users"_s})
        return userListing(request);
    if (path == QStringList{u"users"_s, u"me"_s})
        return whoAsks(request);
    if (path.size() == 2 && path[0] == u"users")
        return EntityListing::one(request, users(u"any"_s), path[1]);
    if (path == QStringList{u"organizations"_s, u"me"_s})
        return organisation(request);
    return {};
}

} // namespace readback::PlatformDirectory
