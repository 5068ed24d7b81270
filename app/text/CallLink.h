// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Result.h"

#include <optional>

namespace readback {

// A place in a call as people hand it to each other:
//   readback://conversation/<id>?host=<API host>&phrase=<n>
// The id is the server's, percent-encoded; the host says whose it is ("api.mypurecloud.de",
// "localhost:8080", kDemoHost); the phrase counts from 0 as the transcript was told, and may be
// missing. Holds no secret and nothing that was said.
struct CallLink
{
    QString host; // lower case, with the port where it is not the default
    QString conversationId;
    std::optional<int> phrase;

    bool operator==(const CallLink &) const = default;
};

// The host in links to the demo's calls, which any Readback has.
inline constexpr auto kDemoHost = "demo";

QString callLinkText(const CallLink &link);
// Anybody can make a link: whatever is not exactly one is an error (Local) with a sentence that
// repeats nothing of it. Pure, any thread.
Result<CallLink> parseCallLink(const QString &text);

} // namespace readback
