// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/JsonValue.h"
#include "app/genesys/platform/transcript/TopicPlaces.h"

#include <QHash>

#include <functional>
#include <vector>

namespace readback {

// What `analytics` tells of one transcript (platform-api 4). All of it is optional, and what does
// not have its shape is as good as missing. Any thread.

// -1, 0 or +1, by phrase index.
QHash<qint64, qint8> decodeSentiments(const JsonValue &analytics);

struct Analytics
{
    std::vector<SpottedTopic> topics;
    std::vector<CallEvent> events;
};

// `offsetOf` makes an offset into the call of a time on the wire. As many topics and events are
// read as a transcript may have phrases.
Analytics decodeAnalytics(
    const JsonValue &analytics, const std::function<qint64(double time)> &offsetOf);

} // namespace readback
