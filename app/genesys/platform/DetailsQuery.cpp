// SPDX-License-Identifier: MIT
#include "app/genesys/platform/DetailsQuery.h"

#include "app/genesys/WireId.h"
#include "app/genesys/WireTime.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWindowDays = 7;

QDateTime startOfDay(const QDateTime &time)
{
    return QDateTime(time.toUTC().date(), QTime(0, 0), QTimeZone::utc());
}

QJsonObject voiceOnly()
{
    const QJsonObject predicate{{u"type"_s, u"dimension"_s}, {u"dimension"_s, u"mediaType"_s},
        {u"operator"_s, u"matches"_s}, {u"value"_s, u"voice"_s}};
    return {{u"type"_s, u"and"_s}, {u"predicates"_s, QJsonArray{predicate}}};
}

} // namespace

HttpRequest detailsQuery(
    const QUrl &api, const TimeRange &interval, int pageSize, int pageNumber, Priority priority)
{
    const QJsonObject body{
        {u"interval"_s, QString(isoText(interval.from) + u'/' + isoText(interval.to))},
        {u"order"_s, u"desc"_s}, {u"orderBy"_s, u"conversationStart"_s},
        {u"paging"_s, QJsonObject{{u"pageSize"_s, pageSize}, {u"pageNumber"_s, pageNumber}}},
        {u"segmentFilters"_s, QJsonArray{voiceOnly()}}};
    HttpRequest request;
    request.verb = "POST";
    request.url = apiUrl(
        api, {u"api"_s, u"v2"_s, u"analytics"_s, u"conversations"_s, u"details"_s, u"query"_s});
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.contentType = "application/json";
    request.priority = priority;
    return request;
}

HttpRequest detailsOf(const QUrl &api, const QString &id, Priority priority)
{
    HttpRequest request;
    request.url
        = apiUrl(api, {u"api"_s, u"v2"_s, u"analytics"_s, u"conversations"_s, id, u"details"_s});
    request.priority = priority;
    return request;
}

std::vector<TimeRange> intervalsOf(const TimeRange &range, const QDateTime &now)
{
    std::vector<TimeRange> intervals;
    QDateTime to = std::min(range.to, now);
    while (range.from < to) {
        // A start just before the end's own day would be a day more than the seven.
        const QDateTime lastDay = startOfDay(to.addMSecs(-1));
        const QDateTime from = std::max(range.from, lastDay.addDays(1 - kWindowDays));
        intervals.push_back({from, to});
        to = from;
    }
    return intervals;
}

std::vector<TimeRange> halvesOf(const TimeRange &interval)
{
    const QDateTime middle
        = startOfDay(interval.from.addMSecs(interval.from.msecsTo(interval.to) / 2));
    if (middle > interval.from)
        return {{middle, interval.to}, {interval.from, middle}};
    const QDateTime nextDay = startOfDay(interval.from).addDays(1);
    if (nextDay < interval.to)
        return {{nextDay, interval.to}, {interval.from, nextDay}};
    return {interval};
}

} // namespace readback
