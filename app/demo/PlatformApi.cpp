// SPDX-License-Identifier: MIT
#include "app/demo/PlatformApi.h"

#include "app/demo/DemoCast.h"
#include "app/demo/DemoDice.h"
#include "app/demo/PlatformDirectory.h"
#include "app/demo/PlatformJson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

DemoAnswer noTranscript()
{
    return DemoAnswer::notFound(u"URL is not available."_s);
}

QJsonObject reference(const QString &id, const QString &path)
{
    return {{u"id"_s, id}, {u"selfUri"_s, path + id}};
}

double meanSentiment(const DemoCall &call)
{
    double sum = 0;
    int count = 0;
    for (const auto &leg : call.legs) {
        for (const auto &phrase : leg.phrases) {
            if (phrase.sentiment == DemoPhrase::kNone)
                continue;
            sum += phrase.sentiment;
            ++count;
        }
    }
    return count ? sum / count : 0;
}

} // namespace

PlatformApi::PlatformApi(const DemoOrganisation &organisation, const SignedDocuments &documents,
    const DemoNow &now, const DemoOptions &options)
    : m_organisation(organisation), m_documents(documents), m_details(organisation, now, options),
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
        return speech(request, path);
    if (const bool own = room == u"tokens" && path == QStringList{u"me"_s}; own)
        return request.verb == "GET" ? ownToken() : DemoAnswer::wrongMethod();
    return PlatformDirectory::answer(request);
}

std::optional<DemoAnswer> PlatformApi::speech(
    const DemoRequest &request, const QStringList &path) const
{
    if (path.size() == 2 && path[0] == u"conversations")
        return request.verb == "GET" ? scores(path[1]) : DemoAnswer::wrongMethod();
    const bool address = path.size() == 5 && path[0] == u"conversations"
        && path[2] == u"communications"
        && (path[4] == u"transcripturl" || path[4] == u"transcripturls");
    if (!address)
        return {};
    return request.verb == "GET" ? documentAddress(path) : DemoAnswer::wrongMethod();
}

DemoAnswer PlatformApi::documentAddress(const QStringList &path) const
{
    const int index = m_organisation.indexOf(path[1]);
    if (index < 0)
        return noTranscript();
    const auto call = m_organisation.head(index);
    const auto leg = std::find_if(call.legs.begin(), call.legs.end(),
        [&path](const DemoLeg &one) { return one.id == path[3]; });
    const bool plural = path[4] == u"transcripturls";
    if (call.transcript != DemoTranscript::Ready || leg == call.legs.end()
        || (plural && leg->singularOnly))
        return noTranscript();
    if (!plural)
        return DemoAnswer::json(
            {{u"url"_s, m_documents.addressOf(m_documentOrigin, call.id, leg->id, 0)}});
    QJsonArray urls;
    for (int i = 0; i < leg->recordings; ++i) {
        const auto recording = reference(demoUuid(leg->id + QString::number(i)),
            u"/api/v2/conversations/%1/recordings/"_s.arg(call.id));
        urls.append(QJsonObject{{u"recording"_s, recording},
            {u"url"_s, m_documents.addressOf(m_documentOrigin, call.id, leg->id, i)}});
    }
    return DemoAnswer::json({{u"conversation"_s, reference(call.id, u"/api/v2/conversations/"_s)},
        {u"communicationId"_s, leg->id}, {u"urls"_s, urls}});
}

DemoAnswer PlatformApi::scores(const QString &id) const
{
    const int index = m_organisation.indexOf(id);
    const auto call = index < 0 ? DemoCall() : m_organisation.call(index);
    if (index < 0 || call.transcript != DemoTranscript::Ready)
        return DemoAnswer::notFound(u"Speech and Text Analytics Not found"_s);
    return DemoAnswer::json({{u"conversation"_s, reference(id, u"/api/v2/conversations/"_s)},
        {u"sentimentScore"_s, meanSentiment(call)}, {u"sentimentTrend"_s, 0},
        {u"sentimentTrendClass"_s, u"NoChange"_s}});
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
