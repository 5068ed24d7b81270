// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoCall.h"

#include <QJsonArray>

namespace readback::PlatformJson {

// What somebody did on a leg, piece by piece, and what was measured (platform-api 2.2).
QJsonArray segments(const DemoCall &call, const DemoLeg &leg, const DemoParticipant &who);
QJsonArray metrics(const DemoCall &call, const DemoLeg &leg, const DemoParticipant &who);

} // namespace readback::PlatformJson
