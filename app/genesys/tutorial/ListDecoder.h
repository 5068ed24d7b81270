// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/JsonValue.h"
#include "app/model/Conversation.h"

#include <vector>

namespace readback {

// One page of the tutorial API's list (tutorial-api 2). Each conversation needs its id. Any thread.
std::vector<Conversation> decodeTutorialList(const JsonValue &root);

} // namespace readback
