// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

namespace readback {

// What went wrong, as a person needs to know it. The transport's own numbers do not decide: a
// dialect or the http room chooses the kind, the table in Error.cpp gives each kind its sentence
// and its next action.
enum class ErrorKind {
    Network, // the host cannot be reached, or the connection broke; already retried
    Timeout,
    Tls, // no trusted connection: clock, proxy or region
    Proxy,
    Auth, // the client id or secret is refused
    Forbidden, // signed in, but a permission is missing
    NotFound,
    NotReady, // the transcript is still being made, as far as the server tells; see retryAt
    NoTranscript, // there is none and there will be none
    RateLimited, // see retryAt
    Server, // 5xx after retries
    Protocol, // the answer is not what the API promises
    TooLarge,
    Redirected,
    Local, // disk, permission, keychain
    Archive,
    Cancelled,
    Abandoned, // the producer went away without an answer: a bug
};

// A failure as a value. `what` and `next` are plain text in the user's language and never hold a
// secret, a transcript's text or a phone number. Thread: any.
struct Error
{
    ErrorKind kind = ErrorKind::Protocol;
    QString what = {}; // what happened, one sentence
    QString next = {}; // what the person can do, one sentence; may be empty
    int httpStatus = 0; // 0: no HTTP answer
    QString correlationId = {}; // ININ-Correlation-Id, for the server's support
    QDateTime retryAt = {}; // UTC; invalid where waiting does not help
    QString code
        = {}; // the server's name for it ("missing.permissions"): to decide by, not to show

    // An error of that kind with the table's own next action; `what` empty: the table's sentence
    // too.
    static Error of(ErrorKind kind, const QString &what = {});

    bool operator==(const Error &) const = default;
};

// The kind's own sentence, its next action, and a stable name for logs and machine-read output.
QString sentenceFor(ErrorKind kind);
QString nextActionFor(ErrorKind kind);
QString nameOf(ErrorKind kind);

// The error as people read it: what, next, and the correlation id where there is one.
QString describe(const Error &error);

} // namespace readback
