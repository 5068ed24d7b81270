// SPDX-License-Identifier: MIT
#include "app/demo/PlatformApi.h"

#include "app/demo/DemoCast.h"
#include "app/demo/PlatformDirectory.h"

using namespace Qt::StringLiterals;

namespace readback {

PlatformApi::PlatformApi(const DemoOrganisation &organisation, const SignedDocuments &documents,
    const DemoNow &now, const DemoOptions &options)
    : m_details(organisation, now, options), m_speech(organisation, documents),
      m_clientId(options.clientId)
{
}

std::optional<DemoAnswer> PlatformApi::answer(const DemoRequest &request)
{
    const auto room = request.segments.value(2);
    const auto path = request.segments.mid(3);
    if (room == u"analytics")
        return m_details.answer(request, path);
    if (room == u"speechandtextanalytics")
        return m_speech.answer(request, path);
    if (const bool own = room == u"tokens" && path == QStringList{u"me"_s}; own)
        return request.verb == "GET" ? ownToken() : DemoAnswer::wrongMethod();
    return PlatformDirectory::answer(request);
}

DemoAnswer PlatformApi::ownToken() const
{
    const QJsonObject organisation{{u"id"_s, QString(DemoCast::kOrganisationId)},
        {u"name"_s, QString(DemoCast::kOrganisationName)}};
    const QJsonObject client{
        {u"id"_s, m_clientId}, {u"name"_s, u"Readback"_s}, {u"organization"_s, organisation}};
    return DemoAnswer::json(
        {{u"organization"_s, organisation}, {u"homeOrganization"_s, organisation},
            {u"authorizedScope"_s, QJsonArray()}, {u"OAuthClient"_s, client}});
}

} // namespace readback
