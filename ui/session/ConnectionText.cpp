// SPDX-License-Identifier: MIT
#include "ui/session/ConnectionText.h"

#include <QCoreApplication>

namespace readback {

namespace {

// Null: no trouble of the connection. "Offline" is said of nothing but a server out of reach.
const char *patternFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network:
    case ErrorKind::Proxy:
        return QT_TRANSLATE_NOOP("ConnectionText", "%1, offline");
    case ErrorKind::Timeout:
        return QT_TRANSLATE_NOOP("ConnectionText", "%1, no answer");
    case ErrorKind::Tls:
        return QT_TRANSLATE_NOOP("ConnectionText", "%1, no secure connection");
    case ErrorKind::Auth:
    case ErrorKind::Local: // the keychain has kept the secret to itself
        return QT_TRANSLATE_NOOP("ConnectionText", "%1, not signed in");
    case ErrorKind::Forbidden:
        return QT_TRANSLATE_NOOP("ConnectionText", "%1, permission missing");
    case ErrorKind::Server:
        return QT_TRANSLATE_NOOP("ConnectionText", "%1, trouble at the server");
    case ErrorKind::Redirected: // a network's own sign-in page, most often
        return QT_TRANSLATE_NOOP("ConnectionText", "%1, sent elsewhere");
    case ErrorKind::NotFound:
    case ErrorKind::NotReady:
    case ErrorKind::NoTranscript:
    case ErrorKind::RateLimited: // the strip counts the pause down itself
    case ErrorKind::Protocol:
    case ErrorKind::TooLarge:
    case ErrorKind::Archive:
    case ErrorKind::Cancelled:
    case ErrorKind::Abandoned:
        break;
    }
    return nullptr;
}

} // namespace

bool isConnectionTrouble(ErrorKind kind)
{
    return patternFor(kind) != nullptr;
}

QString connectionText(const QString &name, ErrorKind kind)
{
    const auto *pattern = patternFor(kind);
    return pattern ? QCoreApplication::translate("ConnectionText", pattern).arg(name) : name;
}

} // namespace readback
