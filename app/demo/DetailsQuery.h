// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoCall.h"
#include "app/model/Result.h"

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

namespace readback {

// The body of POST analytics/conversations/details/query (platform-api 2.1), checked.
struct DetailsQuery
{
    qint64 fromMs = 0; // of the UTC days that the interval touches: the platform matches by day
    qint64 toMs = 0;
    int pageSize = 25;
    int pageNumber = 1;
    bool newestFirst = false;
    QJsonArray conversationFilters;
    QJsonArray segmentFilters;

    // Error::what is the message for the client.
    static Result<DetailsQuery> parse(const QByteArray &body);
    bool matches(const DemoCall &call) const;
    // More than the media type, which all calls share.
    bool looksAtCalls() const;
};

} // namespace readback
