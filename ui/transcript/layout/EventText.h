// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/layout/MeasuredTranscript.h"

namespace readback {

// What happened between two rows, in one line: "22 s silence · on hold for 1 min 5 s".
QString eventsText(std::span<const MeasuredTranscript::EventLine> events);

// When it happened, a line each: "Silence from 00:32 to 00:54".
QStringList eventTimes(std::span<const MeasuredTranscript::EventLine> events);

} // namespace readback
