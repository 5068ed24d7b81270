// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QLoggingCategory>
#include <QString>
#include <QUrl>

namespace readback {

Q_DECLARE_LOGGING_CATEGORY(lcHttp)

// What may be said of a request in a log or a sentence: verb, host and path, status, sizes, times.
// Never a query (pre-signed URLs carry their key there), a header, a body or user info.

// Scheme, host, port and path; of a foreign host the path stays out too, since it may be a key.
QString forLog(const QUrl &url, const QUrl &apiOrigin);

// A foreign text made harmless: one line of plain text of at most `characters`, without control and
// bidi characters, without anything that looks like a credential or a URL's query, without
// `secret`.
QString harmless(const QString &text, int characters, const QByteArray &secret = {});

} // namespace readback
