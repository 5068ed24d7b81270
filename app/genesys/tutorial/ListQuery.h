// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/JsonFetch.h"
#include "app/model/TimeRange.h"

#include <QUrl>

namespace readback {

// The request for one page of the tutorial API's list (tutorial-api 2).
struct TutorialListQuery
{
    int days = 1;
    int limit = 100;
    QByteArray after; // cursor; empty: the first page

    QByteArray body() const;
    HttpRequest request(const QUrl &base, Priority priority) const;
};

// The smallest number of days back from `now` that covers the range. A few seconds count for
// nothing, so that "the last 24 hours" is one day even if they were asked for a moment ago.
int daysCovering(const TimeRange &range, const QDateTime &now);

} // namespace readback
