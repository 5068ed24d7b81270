// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Transcript.h"

#include <vector>

namespace readback {

// When agent and customer spoke at once: what the server tells, else the stretches of more than a
// second that phrases of the two share, by start. Pure, any thread.
std::vector<CallEvent> overtalkOf(const Transcript &transcript);

} // namespace readback
