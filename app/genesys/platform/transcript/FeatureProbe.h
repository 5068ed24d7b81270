// SPDX-License-Identifier: MIT
#pragma once

#include "app/http/HttpRequest.h"
#include "app/model/FeatureReport.h"

#include <QUrl>

namespace readback {

// Requests of the optional endpoints (platform-api 1.4, 2.3, 2.4, 3). Pure, any thread.

HttpRequest scoresRequest(const QUrl &api, const QString &conversationId, Priority priority);

// The smallest request that shows whether a feature works. Scores are those of one conversation; a
// server that has none of it shows as much.
HttpRequest probeOf(Feature feature, const QUrl &api, const QString &conversationId);

} // namespace readback
