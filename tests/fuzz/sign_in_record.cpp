// SPDX-License-Identifier: MIT
#include "app/signin/SignInRecord.h"
#include "tests/fuzz/support/Finding.h"
#include "tests/fuzz/support/FuzzTarget.h"
#include "tests/fuzz/support/Promises.h"

#include <algorithm>

using namespace readback;

// What a keychain hands out for a person's sign-in.
READBACK_FUZZ_JSON_TARGET(sign_in_record)
{
    const auto record = decodeSignIn(QString::fromUtf8(input));
    if (!record)
        return;
    const auto isPlain = [](const QByteArray &token) {
        return token.size() <= 8192
            && std::ranges::all_of(token, [](char c) { return c >= '!' && c <= '~'; });
    };
    FUZZ_REQUIRE(!record->tokens.access.isEmpty() && isPlain(record->tokens.access));
    FUZZ_REQUIRE(isPlain(record->tokens.refresh));
    FUZZ_REQUIRE(record->tokens.until.isValid());
    fuzz::requirePlainName(record->userName);
    // Written again, it is the same.
    FUZZ_REQUIRE(decodeSignIn(encodeSignIn(*record)) == record);
}
