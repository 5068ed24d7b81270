// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

namespace readback {

// Where a request goes: scheme, host and port, and which of these places are allowed. Pure.

// "https://api.example.org:443"; empty for a URL without scheme or host.
QString originOf(const QUrl &url);
bool sameOrigin(const QUrl &a, const QUrl &b);

// This computer by name or number, as far as the text of the URL tells.
bool isThisComputer(const QUrl &url);

// "host" or "host:port" where the port is not the scheme's own; for sentences.
QString hostForPeople(const QUrl &url);

// Whether a request may go there at all: https, or http to this computer; no user info; never a
// link-local address; this computer only where `apiOrigin` is on it as well.
bool isAllowedTarget(const QUrl &url, const QUrl &apiOrigin);

} // namespace readback
