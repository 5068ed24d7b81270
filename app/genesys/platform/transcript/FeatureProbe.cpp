// SPDX-License-Identifier: MIT
#include "app/genesys/platform/transcript/FeatureProbe.h"

#include "app/genesys/WireId.h"

#include <QUrlQuery>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

HttpRequest oneOf(QUrl url)
{
    url.setQuery(QUrlQuery{{u"pageSize"_s, u"1"_s}});
    HttpRequest request;
    request.url = url;
    return request;
}

HttpRequest availability(const QUrl &api)
{
    HttpRequest request;
    request.url = apiUrl(api,
        {u"api"_s, u"v2"_s, u"analytics"_s, u"conversations"_s, u"details"_s, u"jobs"_s,
            u"availability"_s});
    return request;
}

} // namespace

HttpRequest scoresRequest(const QUrl &api, const QString &conversationId, Priority priority)
{
    HttpRequest request;
    request.url = apiUrl(
        api, {u"api"_s, u"v2"_s, u"speechandtextanalytics"_s, u"conversations"_s, conversationId});
    request.priority = priority;
    return request;
}

HttpRequest probeOf(Feature feature, const QUrl &api, const QString &conversationId)
{
    switch (feature) {
    case Feature::UserNames:
        return oneOf(apiUrl(api, {u"api"_s, u"v2"_s, u"users"_s}));
    case Feature::QueueNames:
        return oneOf(apiUrl(api, {u"api"_s, u"v2"_s, u"routing"_s, u"queues"_s}));
    case Feature::WrapUpNames:
        return oneOf(apiUrl(api, {u"api"_s, u"v2"_s, u"routing"_s, u"wrapupcodes"_s}));
    case Feature::ListingJobs:
        return availability(api);
    case Feature::Scores:
        break;
    }
    return scoresRequest(api, conversationId, Priority::Interactive);
}

} // namespace readback
