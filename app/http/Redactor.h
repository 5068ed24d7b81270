// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QLoggingCategory>
#include <QString>
#include <QUrl>

namespace readback {

Q_DECLARE_LOGGING_CATEGORY(lcHttp)

// What may be said of a request in a log or a sentence: verb, host and path, status, sizes, times.
// Never a query (pre-signed URLs carry their key there), a header, a body or user info.

// The credentials that went with a request: an echo of them must not reach a person. One converts.
struct Secrets
{
    Secrets() = default;
    Secrets(const QByteArray &one) : all{one} { }
    Secrets(QByteArrayList several) : all(std::move(several)) { }

    QByteArrayList all; // empty ones do not count
};

// Scheme, host, port and path; of a foreign host the path stays out too, since it may be a key.
QString forLog(const QUrl &url, const QUrl &apiOrigin);

// A foreign text made harmless: one line of plain text of at most `characters`, without control and
// bidi characters, without anything that looks like a credential or a URL's query, without
// `secrets`.
QString harmless(const QString &text, int characters, const Secrets &secrets = {});

} // namespace readback
