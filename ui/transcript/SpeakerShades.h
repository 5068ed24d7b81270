// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Speaker.h"

#include <vector>

namespace readback {

inline constexpr int kAgentShades = 3;

// Which shade of its side's colour each speaker has: the first agent 0, the one that the call was
// transferred to 1, and so on, from the fourth on over again; 0 for all who are not agents. An
// agent is a name; of those without one, each is another.
std::vector<quint8> speakerShades(const std::vector<Speaker> &speakers);

} // namespace readback
