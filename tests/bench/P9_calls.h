// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"

#include <vector>

namespace readback::bench {

// Made-up calls, the newest first, as a busy contact centre has them: 400 agents, 12 queues, 40
// numbers of its own, a wrap-up, a number and a UUID each; one in ten was held.
std::vector<Conversation> madeUpCalls(quint32 from, quint32 count);

} // namespace readback::bench
