// SPDX-License-Identifier: MIT
#include "app/genesys/platform/listing/DetailsQuery.h"

#include "app/genesys/WireId.h"
#include "app/genesys/WireTime.h"
#include "app/genesys/platform/listing/ListingFilter.h"
#include "app/genesys/platform/listing/ListingWindows.h"

#include <QJsonDocument>
#include <QUrlQuery>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

QUrl detailsUrl(const QUrl &api, const QStringList &rest)
{
    return apiUrl(api,
        QStringList{u"api"_s, u"v2"_s, u"analytics"_s, u"conversations"_s, u"details"_s} + rest);
}

HttpRequest read(const QUrl &url, Priority priority)
{
    HttpRequest request;
    request.url = url;
    request.priority = priority;
    return request;
}

HttpRequest post(const QUrl &url, const QJsonObject &body, Priority priority)
{
    HttpRequest request = read(url, priority);
    request.verb = "POST";
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.contentType = "application/json";
    return request;
}

QJsonObject newestFirst(const TimeRange &interval)
{
    return {{u"interval"_s, QString(isoText(interval.from) + u'/' + isoText(interval.to))},
        {u"order"_s, u"desc"_s}, {u"orderBy"_s, u"conversationStart"_s}};
}

} // namespace

HttpRequest detailsQuery(const QUrl &api, const ListingWindow &window, const ListingFilter &filter,
    int pageSize, int pageNumber, Priority priority)
{
    QJsonObject body = newestFirst(window.interval);
    body.insert(u"paging"_s, QJsonObject{{u"pageSize"_s, pageSize}, {u"pageNumber"_s, pageNumber}});
    filter.writeTo(body, window.starts());
    return post(detailsUrl(api, {u"query"_s}), body, priority);
}

HttpRequest detailsOf(const QUrl &api, const QString &id, Priority priority)
{
    return read(
        apiUrl(api, {u"api"_s, u"v2"_s, u"analytics"_s, u"conversations"_s, id, u"details"_s}),
        priority);
}

HttpRequest jobAvailability(const QUrl &api, Priority priority)
{
    return read(detailsUrl(api, {u"jobs"_s, u"availability"_s}), priority);
}

HttpRequest jobSubmission(
    const QUrl &api, const TimeRange &interval, const ListingFilter &filter, Priority priority)
{
    QJsonObject body = newestFirst(interval);
    filter.writeTo(body);
    return post(detailsUrl(api, {u"jobs"_s}), body, priority);
}

HttpRequest jobState(const QUrl &api, const QString &jobId, Priority priority)
{
    return read(detailsUrl(api, {u"jobs"_s, jobId}), priority);
}

HttpRequest jobResults(
    const QUrl &api, const QString &jobId, int pageSize, const QString &cursor, Priority priority)
{
    HttpRequest request = read(detailsUrl(api, {u"jobs"_s, jobId, u"results"_s}), priority);
    QUrlQuery query{{u"pageSize"_s, QString::number(pageSize)}};
    if (!cursor.isEmpty())
        query.addQueryItem(u"cursor"_s, QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
    request.url.setQuery(query);
    request.maxBytes = Limits::kJobBody;
    request.attemptMs = Limits::kJobAttemptMs;
    return request;
}

HttpRequest jobRemoval(const QUrl &api, const QString &jobId)
{
    HttpRequest request = read(detailsUrl(api, {u"jobs"_s, jobId}), Priority::List);
    request.verb = "DELETE";
    request.expectJson = false; // 204 has none
    return request;
}

} // namespace readback
