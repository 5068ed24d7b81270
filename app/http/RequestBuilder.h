// SPDX-License-Identifier: MIT
#pragma once

#include "app/http/HttpRequest.h"

#include <QNetworkRequest>

namespace readback {

// Visible ASCII without blanks and not empty: what may stand in a token, an id or a secret.
bool isPlainToken(const QByteArray &text);
// Such a text that is not longer than any token is.
bool isUsableToken(const QByteArray &text);

// Nothing in it can break out of its header line.
bool hasSoundHeaders(const HttpRequest &request);

// The request as the network layer wants it, with everything switched off that would act on its
// own: redirects, cookies, cache, stored passwords. `authorization` empty: none.
QNetworkRequest networkRequest(const HttpRequest &request, const QByteArray &authorization);

} // namespace readback
