// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoCall.h"
#include "app/model/Result.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace readback {

class DemoOrganisation;

// The body of POST analytics/conversations/details/query (platform-api 2.1) or of a job that asks
// for the same (2.3), checked.
struct DetailsQuery
{
    enum class Kind { Query, Job };

    qint64 fromMs = 0; // as asked
    qint64 toMs = 0;
    int pageSize = 25;
    int pageNumber = 1;
    bool newestFirst = false;
    // True: who started on a UTC day that the interval touches; false: whose life overlaps it.
    bool matchesByDay = true;
    std::optional<int> limit; // of a job's results
    QJsonArray conversationFilters;
    QJsonArray segmentFilters;

    // Error::what is the message for the client.
    static Result<DetailsQuery> parse(const QByteArray &body, Kind kind);
    bool matches(const DemoCall &call) const;
    // More than the media type, which all calls share.
    bool looksAtCalls() const;

    // The calls that are meant, as indexes, newest first. None that started at `beforeMs` or later.
    std::vector<int> find(const DemoOrganisation &organisation, qint64 beforeMs) const;
};

} // namespace readback
