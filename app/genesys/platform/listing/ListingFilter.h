// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/ConversationQuery.h"

#include <QJsonArray>
#include <QJsonObject>

namespace readback {

// What a listing asks the server to leave out (platform-api 2.1): anything but voice, always, and
// of a query what the server can be trusted to judge as we do. All else is judged here, by fits().
class ListingFilter
{
public:
    ListingFilter() = default;
    // Direction and length. A number, if it is a whole one ("+..."): the server compares whole
    // numbers, while we look for a part of one.
    explicit ListingFilter(const ConversationQuery &query);

    // One of these values in one of these dimensions of a segment. Once at most, and not beside a
    // number: nothing says whether two such filters have to meet in the same segment, which for us
    // they do not.
    void requireSegment(const QStringList &dimensions, const QStringList &values);
    bool hasSegmentFilter() const { return !m_segments.isEmpty(); }

    // More than voice, so that the server accepts longer intervals.
    bool narrows() const { return hasSegmentFilter() || !m_conversations.isEmpty(); }

    // Puts the filters into the body of a query or job. `starts` valid: only conversations that
    // began within it.
    void writeTo(QJsonObject &body, const TimeRange &starts = {}) const;

private:
    QJsonArray m_conversations;
    QJsonArray m_segments;
};

} // namespace readback
