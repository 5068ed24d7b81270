// SPDX-License-Identifier: MIT
#include "app/demo/PlatformSpeech.h"

#include "app/demo/DemoDice.h"
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

} // namespace

PlatformSpeech::PlatformSpeech(
    const DemoOrganisation &organisation, const SignedDocuments &documents, LateTranscripts &late)
    : m_organisation(organisation), m_documents(documents), m_late(late)
{
}

std::optional<DemoAnswer> PlatformSpeech::answer(
    const DemoRequest &request, const QStringList &path)
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

DemoAnswer PlatformSpeech::documentAddress(const QStringList &path)
{
    const int index = m_organisation.indexOf(path[1]);
    if (index < 0)
        return noTranscript();
    const auto call = m_organisation.head(index);
    const auto leg = std::find_if(call.legs.begin(), call.legs.end(),
        [&path](const DemoLeg &one) { return one.id == path[3]; });
    const bool plural = path[4] == u"transcripturls";
    if (!m_late.isReady(call) || leg == call.legs.end() || (plural && leg->singularOnly))
        return noTranscript();
    return addresses(call, *leg, plural);
}

DemoAnswer PlatformSpeech::addresses(const DemoCall &call, const DemoLeg &leg, bool plural) const
{
    if (!plural)
        return DemoAnswer::json(
            {{u"url"_s, m_documents.addressOf(m_documentOrigin, call.id, leg.id, 0)}});
    QJsonArray urls;
    for (int i = 0; i < leg.recordings; ++i) {
        const auto recording = reference(demoUuid(leg.id + QString::number(i)),
            u"/api/v2/conversations/%1/recordings/"_s.arg(call.id));
        urls.append(QJsonObject{{u"recording"_s, recording},
            {u"url"_s, m_documents.addressOf(m_documentOrigin, call.id, leg.id, i)}});
    }
    return DemoAnswer::json({{u"conversation"_s, reference(call.id, u"/api/v2/conversations/"_s)},
        {u"communicationId"_s, leg.id}, {u"urls"_s, urls}});
}

DemoAnswer PlatformSpeech::scores(const QString &id)
{
    const int index = m_organisation.indexOf(id);
    const auto call = index < 0 ? DemoCall() : m_organisation.call(index);
    if (index < 0 || !m_late.isReady(call))
        return DemoAnswer::notFound(u"Speech and Text Analytics Not found"_s);
    return DemoAnswer::json(PlatformJson::scores(call));
}

} // namespace readback
