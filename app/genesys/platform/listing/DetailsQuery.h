// SPDX-License-Identifier: MIT
#pragma once

#include "app/http/HttpRequest.h"
#include "app/model/TimeRange.h"

namespace readback {

class ListingFilter;
struct ListingWindow;

// The requests for conversation details (platform-api 2.1 and 2.3). Pure functions, any thread.

// One page of the conversations that started on the days of an interval, newest first.
HttpRequest detailsQuery(const QUrl &api, const ListingWindow &window, const ListingFilter &filter,
    int pageSize, int pageNumber, Priority priority);

// One conversation.
HttpRequest detailsOf(const QUrl &api, const QString &id, Priority priority);

// A listing that the server makes by itself, from data that is a while old: until when that data is
// whole, the order, how far it is, its results page by page, and that nobody wants it any more.
HttpRequest jobAvailability(const QUrl &api, Priority priority);
HttpRequest jobSubmission(
    const QUrl &api, const TimeRange &interval, const ListingFilter &filter, Priority priority);
HttpRequest jobState(const QUrl &api, const QString &jobId, Priority priority);
HttpRequest jobResults(
    const QUrl &api, const QString &jobId, int pageSize, const QString &cursor, Priority priority);
HttpRequest jobRemoval(const QUrl &api, const QString &jobId);

} // namespace readback
