// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoCall.h"
#include "app/model/Result.h"

#include <QByteArray>

#include <vector>

namespace readback {

// Reads one hand-written call (resources/demo/*.json). `nowMs`: what "minutes ago" counts from,
// milliseconds since the epoch. Errors: the file is not a call; the sentence says why.
//   key, minutesAgo (of the start), length ("12:18"; absent: to the end of the last line), live,
//   direction, queue, agents, number, name, language, transcript (ready | processing | late |
//   none), recorded, recordings, singularOnly, lines, consult (lines of a second leg), conference
//   (all agents stay), wrapUps (names, one an agent; an unknown one: none was chosen in time)
Result<DemoCall> readDemoScript(const QByteArray &json, qint64 nowMs);

// All calls that were written by hand, newest first.
std::vector<DemoCall> demoScripts(qint64 nowMs);

} // namespace readback
