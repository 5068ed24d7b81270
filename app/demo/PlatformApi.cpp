// SPDX-License-Identifier: MIT
#include "app/demo/PlatformApi.h"

#include "app/demo/DemoCast.h"
#include "app/demo/PlatformDirectory.h"

using namespace Qt::StringLiterals;

namespace readback {

PlatformApi::PlatformApi(const DemoOrganisation &organisation, const SignedDocuments &documents,
    LateTranscripts &late, const DemoNow &now, const DemoOptions &options)
    : m_details(organisation, now, options), m_speech(organisation, documents, late),
      m_clientId(options.clientId), m_userClientId(options.userClientId)
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
        return request.verb == "GET" ? ownToken(request) : DemoAnswer::wrongMethod();
    return PlatformDirectory::answer(request);
}

DemoAnswer PlatformApi::ownToken(const DemoRequest &request) const
{
    const QJsonObject organisation{{u"id"_s, QString(DemoCast::kOrganisationId)},
        {u"name"_s, QString(DemoCast::kOrganisationName)}};
    const QJsonObject client{{u"id"_s, request.isUsers ? m_userClientId : m_clientId},
        {u"name"_s, u"Readback"_s}, {u"organization"_s, organisation}};
    // Scopes are for people only (1.4).
    const QJsonArray scopes{u"analytics:readonly"_s, u"speech-and-text-analytics:readonly"_s,
        u"routing:readonly"_s, u"users:readonly"_s};
    return DemoAnswer::json(
        {{u"organization"_s, organisation}, {u"homeOrganization"_s, organisation},
            {u"authorizedScope"_s, request.isUsers ? scopes : QJsonArray()},
            {u"OAuthClient"_s, client}});
}

} // namespace readback
