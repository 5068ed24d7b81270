// SPDX-License-Identifier: MIT
#include "app/signin/RedirectRequest.h"
#include "tests/fuzz/support/Finding.h"
#include "tests/fuzz/support/FuzzTarget.h"

#include <algorithm>

using namespace readback;

// What anything on this computer may send to the address that a browser is sent back to.
READBACK_FUZZ_TARGET(redirect_request)
{
    using Kind = RedirectRequest::Kind;
    const auto request = judgeRedirect(input, "s3cret", 4711);
    const bool counts = request.kind == Kind::Code || request.kind == Kind::Refused;
    // Nothing counts without the state, in whatever form it came.
    FUZZ_REQUIRE(!counts || QByteArray::fromPercentEncoding(input).contains("s3cret"));
    FUZZ_REQUIRE(request.code.isEmpty() == (request.kind != Kind::Code));
    FUZZ_REQUIRE(request.code.size() <= 2048);
    FUZZ_REQUIRE(std::ranges::all_of(request.code, [](char c) { return c >= '!' && c <= '~'; }));
    FUZZ_REQUIRE(request.kind == Kind::Refused || request.error.isEmpty());
    FUZZ_REQUIRE(request.error.size() <= 1000 && request.description.size() <= 1000);
}
