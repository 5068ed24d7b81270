// SPDX-License-Identifier: MIT
#include "app/genesys/tutorial/ListDecoder.h"
#include "app/genesys/tutorial/SpeechDecoder.h"
#include "tests/fuzz/support/Finding.h"
#include "tests/fuzz/support/FuzzTarget.h"
#include "tests/fuzz/support/Promises.h"

using namespace Qt::StringLiterals;
using namespace readback;

// F1: the tutorial dialect, a page of its list and the speech data of one call.
READBACK_FUZZ_JSON_TARGET(tutorial)
{
    const auto id = u"4b1d0000-0000-4000-8000-000000000001"_s;
    if (const auto list = fuzz::decoded(input, decodeTutorialList)) {
        for (const auto &conversation : *list)
            fuzz::requireSound(conversation);
    }
    const auto speech
        = fuzz::decoded(input, [&id](const JsonValue &root) { return decodeSpeech(root, id); });
    if (!speech)
        return;
    FUZZ_REQUIRE(speech->transcript.conversationId == id);
    fuzz::requireSound(speech->transcript);
}
