// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/JsonFetch.h"

#include <QUrl>

#include <vector>

namespace readback {

// The pre-signed URLs of one communication's transcript documents (platform-api 3), one a
// recording; none: there is no transcript, or not yet. Each is a secret for the minutes that it
// lives: never stored, never logged, never part of an error.
using TranscriptUrls = std::vector<QUrl>;

// Asks transcripturls, then transcripturl where the first has nothing (404, 403, 202, or no URL). A
// 404 of both is an answer: no URL. Errors: Forbidden names the permissions; Protocol, for a URL
// that is not safe to open. `context`: the source.
CallHandle findTranscriptUrls(HttpSession &http, const QUrl &api, const QString &conversationId,
    const QString &communicationId, Priority priority, QObject *context,
    Callback<TranscriptUrls> done);

} // namespace readback
