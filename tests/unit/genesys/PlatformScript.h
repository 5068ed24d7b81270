// SPDX-License-Identifier: MIT
#pragma once

#include "tests/unit/genesys/SourceWorld.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <vector>

namespace readback::test {

// A platform of a test's own making: calls dated back from now, which the details query finds by
// the days of its interval, and jobs by their times.
struct PlatformScript
{
    struct Call
    {
        QByteArray id;
        int minutesAgo;
    };
    std::vector<Call> calls; // newest first

    // One call every so many minutes, over so many days.
    static PlatformScript every(int minutes, int days)
    {
        PlatformScript script;
        for (int m = minutes; m < days * 24 * 60; m += minutes)
            script.calls.push_back({QByteArray::number(m), m});
        return script;
    }

    static QJsonObject bodyOf(const FaultRequest &request)
    {
        return QJsonDocument::fromJson(request.body).object();
    }
    static TimeRange intervalOf(const FaultRequest &request)
    {
        const QString text = bodyOf(request).value("interval"_L1).toString();
        const auto time = [](const QString &part) {
            return QDateTime::fromString(part, Qt::ISODateWithMs).toUTC();
        };
        return {time(text.section(u'/', 0, 0)), time(text.section(u'/', 1))};
    }
    static QDateTime startOf(const Call &call) { return noon().addSecs(-60 * call.minutesAgo); }

    std::vector<Call> within(const TimeRange &range) const
    {
        std::vector<Call> found;
        std::ranges::copy_if(calls, std::back_inserter(found),
            [&range](const Call &call) { return range.contains(startOf(call)); });
        return found;
    }
    // Whole days, as the platform.
    std::vector<Call> onDaysOf(const TimeRange &interval) const
    {
        const auto day
            = [](const QDateTime &t) { return QDateTime(t.date(), QTime(0, 0), QTimeZone::utc()); };
        return within({day(interval.from), day(interval.to.addMSecs(-1)).addDays(1)});
    }

    static QByteArray rowsOf(const std::vector<Call> &found, int from, int count)
    {
        QByteArrayList rows;
        for (int i = from; i < std::min(from + count, static_cast<int>(found.size())); ++i)
            rows << rowOf(
                found[static_cast<size_t>(i)].id, found[static_cast<size_t>(i)].minutesAgo);
        return rows.isEmpty() ? QByteArray()
                              : QByteArray(R"("conversations":[)" + rows.join(',') + "],");
    }
    static FaultScript pageOfFound(const FaultRequest &request, const std::vector<Call> &found)
    {
        const auto paging = bodyOf(request).value("paging"_L1);
        const int size = paging["pageSize"_L1].toInt();
        const int from = size * (paging["pageNumber"_L1].toInt() - 1);
        return FaultScript::json("{" + rowsOf(found, from, size) + R"("totalHits":)"
            + QByteArray::number(static_cast<qlonglong>(found.size())) + "}");
    }
    FaultScript query(const FaultRequest &request) const
    {
        return pageOfFound(request, onDaysOf(intervalOf(request)));
    }
};

inline bool isQuery(const FaultRequest &request)
{
    return request.target.startsWith(kDetails);
}

// What the server was asked, in its order.
inline std::vector<FaultRequest> requestsFor(const World &world, const QByteArray &prefix)
{
    std::vector<FaultRequest> found;
    for (const auto &request : world.http.server.requests())
        if (request.target.startsWith(prefix))
            found.push_back(request);
    return found;
}

inline QStringList idsOf(const std::vector<Conversation> &rows)
{
    QStringList ids;
    for (const auto &row : rows)
        ids << row.id;
    return ids;
}

} // namespace readback::test
