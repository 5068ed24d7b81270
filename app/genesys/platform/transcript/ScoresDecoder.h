// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/JsonValue.h"
#include "app/model/ConversationScores.h"

namespace readback {

// The answer of speechandtextanalytics/conversations/{id} (platform-api 3). All of it is optional;
// what is out of bounds is brought within. The agents of `empathy` are user ids still. Any thread.
ConversationScores decodeScores(const JsonValue &root);

} // namespace readback
