// SPDX-License-Identifier: MIT
#pragma once

#include <QUrl>

namespace readback {

// What may be the host of a server. Pure functions over parsed URLs, any thread.

// Printable ASCII without spaces or backslashes: the only texts that are parsed as an address.
bool isPlainAddress(const QString &text);

// Scheme, host and port and nothing else; a path of "/" counts as none.
bool isBareOrigin(const QUrl &url);

// Addresses that no setting and no answer of a server can make us ask: link-local (the metadata
// services of clouds), unspecified, multicast and broadcast.
bool isNeverAllowed(const QUrl &url);

// Whether a pre-signed document may be fetched from there: https; loopback, and plain http on it,
// only where the API itself is on loopback. No user info.
bool isDocumentUrlAllowed(const QUrl &document, const QUrl &api);

} // namespace readback
