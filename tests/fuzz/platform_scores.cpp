// SPDX-License-Identifier: MIT
#include "app/genesys/platform/transcript/ScoresDecoder.h"
#include "tests/fuzz/support/FuzzTarget.h"
#include "tests/fuzz/support/Promises.h"

using namespace readback;

// F3: the scores of a conversation.
READBACK_FUZZ_JSON_TARGET(platform_scores)
{
    if (const auto scores = fuzz::decoded(input, decodeScores))
        fuzz::requireSound(*scores);
}
