// SPDX-License-Identifier: MIT
#include "app/demo/PlatformApi.h"

#include "app/demo/DemoCast.h"
#include "app/demo/DemoDice.h"
#include "app/demo/DetailsQuery.h"
#include "app/demo/PlatformDirectory.h"
#include "app/demo/PlatformJson.h"

#include <QJsonDocument>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

DemoAnswer noTranscript()
{
    return DemoAnswer::notFound(u"URL is not available."_s);
}

// The query without its paging.
QByteArray keyOf(const QByteArray &body)
{
    auto object = QJsonDocument::fromJson(body).object();
    object.remove(u"paging"_s);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
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

PlatformApi::PlatformApi(
    const DemoOrganisation &organisation, const SignedDocuments &documents, QString clientId)
    : m_organisation(organisation), m_documents(documents), m_clientId(std::move(clientId))
{
}

std::optional<DemoAnswer> PlatformApi::answer(const DemoRequest &request)
{
    const auto room = request.segments.value(2);
    const auto path = request.segments.mid(3);
    if (room == u"analytics")
        return analytics(request, path);
    if (room == u"speechandtextanalytics")
        return speech(request, path);
    if (const bool own = room == u"tokens" && path == QStringList{u"me"_s}; own)
        return request.verb == "GET" ? ownToken() : DemoAnswer::wrongMethod();
    return PlatformDirectory::answer(request);
}

std::optional<DemoAnswer> PlatformApi::analytics(
    const DemoRequest &request, const QStringList &path)
{
    if (path == QStringList{u"conversations"_s, u"details"_s, u"query"_s})
        return request.verb == "POST" ? details(request) : DemoAnswer::wrongMethod();
    if (path.size() == 3 && path[0] == u"conversations" && path[2] == u"details")
        return request.verb == "GET" ? oneConversation(path[1]) : DemoAnswer::wrongMethod();
    return {};
}

DemoAnswer PlatformApi::details(const DemoRequest &request)
{
    if (request.contentType != "application/json")
        return DemoAnswer::error(415, u"unsupported.media.type"_s, u"The body must be JSON."_s);
    const auto query = DetailsQuery::parse(request.body);
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

void PlatformApi::search(const DetailsQuery &query, const QByteArray &key)
{
    if (key == m_foundFor)
        return;
    const auto [first, last] = m_organisation.startedWithin(query.fromMs, query.toMs);
    std::vector<int> found(static_cast<size_t>(last - first));
    std::iota(found.begin(), found.end(), first);
    if (query.looksAtCalls())
        std::erase_if(found, [&](int index) { return !query.matches(m_organisation.head(index)); });
    m_found = std::move(found);
    m_foundFor = key;
}

DemoAnswer PlatformApi::oneConversation(const QString &id) const
{
    const int index = m_organisation.indexOf(id);
    if (index < 0)
        return DemoAnswer::error(
            404, u"not.found"_s, u"The requested conversation was not found."_s);
    return DemoAnswer::json(PlatformJson::conversation(m_organisation.head(index)));
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
