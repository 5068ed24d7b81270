// SPDX-License-Identifier: MIT
#include "app/http/ServerMessage.h"

#include "app/http/Limits.h"
#include "tests/fuzz/support/Finding.h"
#include "tests/fuzz/support/FuzzTarget.h"
#include "tests/fuzz/support/Promises.h"

using namespace readback;

// The body of an error answer: what of it a person gets to see.
READBACK_FUZZ_JSON_TARGET(server_message)
{
    const QByteArray secret = "CANARY-secret";
    for (const char *type : {"application/json", "text/plain; charset=utf-8", "text/html"}) {
        const HttpReply reply{403, {{"content-type", type}}, input};
        const auto [text, code] = ServerMessage::of(reply, secret);
        for (const auto &line : {text, code}) {
            fuzz::requirePlainText(line);
            FUZZ_REQUIRE(!line.contains(u'\n'));
            FUZZ_REQUIRE(!line.contains(QString::fromLatin1(secret)));
        }
        FUZZ_REQUIRE(text.size() <= Limits::kErrorTextLength);
        FUZZ_REQUIRE(code.size() <= Limits::kNameLength);
    }
}
