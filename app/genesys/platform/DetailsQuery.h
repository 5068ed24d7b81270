// SPDX-License-Identifier: MIT
#pragma once

#include "app/http/HttpRequest.h"
#include "app/model/TimeRange.h"

#include <vector>

namespace readback {

// The requests for conversation details (platform-api 2.1). Pure functions, any thread.

// One page of the voice conversations that started in an interval, newest first.
HttpRequest detailsQuery(
    const QUrl &api, const TimeRange &interval, int pageSize, int pageNumber, Priority priority);

// One conversation.
HttpRequest detailsOf(const QUrl &api, const QString &id, Priority priority);

// `range` in intervals that the server accepts, newest first: of at most seven days, cut where a
// UTC day begins, since conversations are matched by the day on which they started. The last hour
// goes up to `now` and no further: rows may come twice while calls come in, but none is left out.
std::vector<TimeRange> intervalsOf(const TimeRange &range, const QDateTime &now);

// The newer and the older half of an interval, cut where a day begins; one if it is within a day.
std::vector<TimeRange> halvesOf(const TimeRange &interval);

} // namespace readback
