// SPDX-License-Identifier: MIT
#include "app/genesys/tutorial/ListQuery.h"

#include "app/genesys/WireId.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace readback {

using namespace Qt::StringLiterals;

QByteArray TutorialListQuery::body() const
{
    constexpr int kRealtimeDays = 30;
    QJsonObject body{{u"dateRangeType"_s, u"relative"_s}, {u"interval"_s, u"P%1D"_s.arg(days)},
        {u"view"_s, days > kRealtimeDays ? u"historical"_s : u"realtime"_s},
        {u"filters"_s, QJsonObject{{u"types"_s, QJsonArray{u"voice"_s}}}},
        {u"groupBy"_s, QJsonArray()},
        {u"select"_s, QJsonArray{u"id"_s, u"startTime"_s, u"endTime"_s}}, {u"limit"_s, limit}};
    if (!after.isEmpty())
        body.insert(u"after"_s, QString::fromUtf8(after));
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

HttpRequest TutorialListQuery::request(const QUrl &base, Priority priority) const
{
    HttpRequest request;
    request.verb = "POST";
    request.url = apiUrl(base,
        {u"api"_s, u"v2"_s, u"analytics"_s, u"conversations"_s, u"voice"_s, u"details"_s,
            u"query"_s});
    request.body = body();
    request.contentType = "application/json";
    request.priority = priority;
    return request;
}

int daysCovering(const TimeRange &range, const QDateTime &now)
{
    constexpr qint64 kDayMs = 86'400'000, kSlackMs = 5'000, kMostDays = 3650;
    const qint64 back = range.from.msecsTo(now) - kSlackMs;
    return static_cast<int>(std::clamp<qint64>((back + kDayMs - 1) / kDayMs, 1, kMostDays));
}

} // namespace readback
