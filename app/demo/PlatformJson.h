// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoCall.h"

#include <QJsonObject>

namespace readback {

// Demo calls in the platform's own shapes. Pure functions.
namespace PlatformJson {

// One of analytics' conversations (platform-api 2.2).
QJsonObject conversation(const DemoCall &call);

// The same with what the flow noted down about the caller: jobs tell that, queries do not (2.1).
QJsonObject conversationWithAttributes(const DemoCall &call);

// The document behind a transcript's address (platform-api 4), with every word.
QJsonObject document(const DemoCall &call, const DemoLeg &leg);

// "customer", "ivr" ...
QString purposeName(DemoPurpose purpose);

// "2026-01-15T12:00:00.000Z"
QString isoTime(qint64 msSinceEpoch);

} // namespace PlatformJson

} // namespace readback
