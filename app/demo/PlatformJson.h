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

// What was found in a leg's phrases: moods, topics, silences.
QJsonObject analytics(const DemoCall &call, const DemoLeg &leg);

// What was measured over the whole call (platform-api 3).
QJsonObject scores(const DemoCall &call);

// What speech recognition heard, before it was made fit to read.
QString heard(const QString &text);
// Whose channel a phrase is on: "internal" or "external".
QString sideOf(const DemoPhrase &phrase);
QJsonObject lasting(qint64 ms);

// "customer", "ivr" ...
QString purposeName(DemoPurpose purpose);

// "2026-01-15T12:00:00.000Z"
QString isoTime(qint64 msSinceEpoch);

} // namespace PlatformJson

} // namespace readback
