// SPDX-License-Identifier: MIT
#pragma once

#include "app/http/Limits.h"
#include "app/model/Priority.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <utility>

namespace readback {

// Who may see the bearer token. Bearer is honoured for the session's API origin only; anything else
// is refused before a byte is sent.
enum class Authorization { None, Bearer };

// One request as a dialect describes it. Each may be repeated: all are reads, but for those that
// remove what Readback itself asked for, such as a job or a token.
struct HttpRequest
{
    QByteArray verb = "GET"; // GET, POST or DELETE
    QUrl url; // path segments already percent-encoded
    QByteArray body;
    QByteArray contentType; // empty without body
    QList<std::pair<QByteArray, QByteArray>> headers; // further ones
    Authorization authorization = Authorization::Bearer;
    Priority priority = Priority::Interactive;
    qint64 maxBytes = Limits::kApiBody; // of the decompressed body; more is ErrorKind::TooLarge
    qint64 attemptMs = Limits::kAttemptMs; // deadline of one attempt, connect to last byte
    int redirects = 0; // 1 is for the pre-signed document only: https, same host and port
    bool expectJson = true; // a 200 of another content type is a sign-in page: ErrorKind::Protocol
};

} // namespace readback
