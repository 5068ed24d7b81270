// SPDX-License-Identifier: MIT
#include "app/http/Limits.h"
#include "app/http/TokenReply.h"
#include "tests/fuzz/support/Finding.h"
#include "tests/fuzz/support/FuzzTarget.h"
#include "tests/fuzz/support/Promises.h"

#include <algorithm>

using namespace readback;

// F4: the answer of a token endpoint.
READBACK_FUZZ_JSON_TARGET(token_reply)
{
    const auto token = parseTokenReply(input);
    if (!token) {
        fuzz::requireDiscreet(token.error());
        return;
    }
    const auto &value = token->value;
    FUZZ_REQUIRE(!value.isEmpty() && value.size() <= 8192);
    // Nothing in it can end the header line that it will stand in.
    FUZZ_REQUIRE(std::ranges::all_of(value, [](char c) { return c > ' ' && c < 0x7f; }));
    FUZZ_REQUIRE(token->lifeMs >= Limits::kTokenLifeMinMs);
    FUZZ_REQUIRE(token->lifeMs <= Limits::kTokenLifeMaxMs);
}
