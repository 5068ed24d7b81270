// SPDX-License-Identifier: MIT
#include "app/model/Error.h"

#include <QCoreApplication>

#include <array>

namespace readback {

namespace {

struct Row
{
    ErrorKind kind;
    const char *name;
    const char *sentence;
    const char *next;
};

// One row a kind, in the order of the enum.
constexpr std::array kRows{
    Row{ErrorKind::Network, "network", QT_TRANSLATE_NOOP("Error", "The server cannot be reached."),
        QT_TRANSLATE_NOOP("Error", "Check the network connection and try again.")},
    Row{ErrorKind::Timeout, "timeout",
        QT_TRANSLATE_NOOP("Error", "The server did not answer in time."),
        QT_TRANSLATE_NOOP("Error", "Try again; if it stays slow, check the network or the proxy.")},
    Row{ErrorKind::Tls, "tls", QT_TRANSLATE_NOOP("Error", "No secure connection could be made."),
        QT_TRANSLATE_NOOP(
            "Error", "Check this computer's clock, the proxy and the region in the settings.")},
    Row{ErrorKind::Proxy, "proxy", QT_TRANSLATE_NOOP("Error", "The proxy refused the connection."),
        QT_TRANSLATE_NOOP("Error", "Check the system's proxy settings.")},
    Row{ErrorKind::Auth, "auth",
        QT_TRANSLATE_NOOP("Error", "The server refused the client id or secret."),
        QT_TRANSLATE_NOOP("Error", "Open the settings and check region, client id and secret.")},
    Row{ErrorKind::Forbidden, "forbidden", QT_TRANSLATE_NOOP("Error", "A permission is missing."),
        QT_TRANSLATE_NOOP(
            "Error", "Ask an administrator to add the permission to the OAuth client's role.")},
    Row{ErrorKind::NotFound, "not-found",
        QT_TRANSLATE_NOOP("Error", "The server does not know this conversation."),
        QT_TRANSLATE_NOOP("Error", "Refresh the list; it may have been deleted.")},
    Row{ErrorKind::NotReady, "not-ready",
        QT_TRANSLATE_NOOP("Error", "The transcript is not available yet."),
        QT_TRANSLATE_NOOP(
            "Error", "Try again later; most transcripts are ready minutes after the call.")},
    Row{ErrorKind::NoTranscript, "no-transcript",
        QT_TRANSLATE_NOOP("Error", "This call has no transcript."),
        QT_TRANSLATE_NOOP(
            "Error", "Transcription may be off for the queue, or the call was too short.")},
    Row{ErrorKind::RateLimited, "rate-limited",
        QT_TRANSLATE_NOOP("Error", "The server asks for a pause: too many requests."),
        QT_TRANSLATE_NOOP("Error", "Wait until the time given, then try again.")},
    Row{ErrorKind::Server, "server",
        QT_TRANSLATE_NOOP("Error", "The server reports a problem of its own."),
        QT_TRANSLATE_NOOP(
            "Error", "Try again later; if it stays, give the support the correlation id.")},
    Row{ErrorKind::Protocol, "protocol",
        QT_TRANSLATE_NOOP("Error", "The server's answer could not be understood."),
        QT_TRANSLATE_NOOP(
            "Error", "Check region and API in the settings; if they are right, report this.")},
    Row{ErrorKind::TooLarge, "too-large",
        QT_TRANSLATE_NOOP("Error", "The server's answer is too large."),
        QT_TRANSLATE_NOOP("Error", "Choose a shorter period; for a single call, report this.")},
    Row{ErrorKind::Redirected, "redirected",
        QT_TRANSLATE_NOOP("Error", "The server tried to send us elsewhere (unexpected redirect)."),
        QT_TRANSLATE_NOOP(
            "Error", "Check the region in the settings and the network's sign-in page.")},
    Row{ErrorKind::Local, "local",
        QT_TRANSLATE_NOOP("Error", "This computer refused to store the data."),
        QT_TRANSLATE_NOOP("Error", "Check free space and permissions, or choose another folder.")},
    Row{ErrorKind::Archive, "archive",
        QT_TRANSLATE_NOOP("Error", "The local archive cannot be used."),
        QT_TRANSLATE_NOOP(
            "Error", "Readback goes on without it; reading from the server still works.")},
    Row{ErrorKind::Cancelled, "cancelled", QT_TRANSLATE_NOOP("Error", "Cancelled."), ""},
    Row{ErrorKind::Abandoned, "abandoned",
        QT_TRANSLATE_NOOP("Error", "The request ended without an answer."),
        QT_TRANSLATE_NOOP("Error", "Try again; please report this, it is a fault in Readback.")},
};

constexpr bool isInOrder()
{
    for (size_t i = 0; i < kRows.size(); ++i) {
        if (kRows[i].kind != static_cast<ErrorKind>(i))
            return false;
    }
    return kRows.size() == static_cast<size_t>(ErrorKind::Abandoned) + 1;
}
static_assert(isInOrder());

const Row &rowFor(ErrorKind kind)
{
    return kRows[static_cast<size_t>(kind)];
}

QString translated(const char *text)
{
    return *text ? QCoreApplication::translate("Error", text) : QString();
}

} // namespace

QString sentenceFor(ErrorKind kind)
{
    return translated(rowFor(kind).sentence);
}

QString nextActionFor(ErrorKind kind)
{
    return translated(rowFor(kind).next);
}

QString nameOf(ErrorKind kind)
{
    return QString::fromLatin1(rowFor(kind).name);
}

Error Error::of(ErrorKind kind, const QString &what)
{
    return {kind, what.isEmpty() ? sentenceFor(kind) : what, nextActionFor(kind), 0, {}, {}};
}

QString describe(const Error &error)
{
    QString text = error.what.isEmpty() ? sentenceFor(error.kind) : error.what;
    if (!error.next.isEmpty()) {
        // A server's own words often end without one.
        if (!text.isEmpty() && text.back().isLetterOrNumber())
            text += u'.';
        text += u' ' + error.next;
    }
    if (!error.correlationId.isEmpty())
        text += QCoreApplication::translate("Error", " (Correlation id: %1)")
                    .arg(error.correlationId);
    return text;
}

} // namespace readback
