// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/JsonFetch.h"

#include <QUrl>

#include <vector>

namespace readback {

// The pre-signed URLs of one communication's transcript documents (platform-api 3). Each is a
// secret for the minutes that it lives: never stored, never logged, never part of an error.
struct TranscriptUrls
{
    std::vector<QUrl> urls; // one a recording; empty: there is none, or not yet
    bool plural = false; // transcripturls had them
};

// Asks transcripturls, then transcripturl where the first has nothing (404, 403, 202, or no URL)
// and `onlyPlural` is not set. A 404 of both is an answer: no URL. Errors: Forbidden names the
// permissions; Protocol, for a URL that is not safe to open. `context`: the source.
CallHandle findTranscriptUrls(HttpSession &http, const QUrl &api, const QString &conversationId,
    const QString &communicationId, bool onlyPlural, Priority priority, QObject *context,
    Callback<TranscriptUrls> done);

} // namespace readback
