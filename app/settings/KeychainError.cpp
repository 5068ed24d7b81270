// SPDX-License-Identifier: MIT
#include "app/settings/KeychainError.h"

#include <QCoreApplication>

namespace readback {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Keychain", source);
}

QString next()
{
    return text(QT_TRANSLATE_NOOP("Keychain",
        "Unlock or start the keychain and try again, or keep the secret for this run only."));
}

Error make(const QString &what)
{
    Error error = Error::of(ErrorKind::Local, what);
    error.next = next();
    return error;
}

// The library's texts are sentences without a full stop.
QString asSentence(const QString &reason)
{
    return reason.endsWith(QLatin1Char('.')) ? reason : reason + QLatin1Char('.');
}

} // namespace

Error keychainError(QKeychain::Error code, const QString &reason)
{
    switch (code) {
    case QKeychain::AccessDeniedByUser:
        return make(text(QT_TRANSLATE_NOOP("Keychain", "Access to the keychain was denied.")));
    case QKeychain::AccessDenied:
        return make(
            text(QT_TRANSLATE_NOOP("Keychain", "The keychain is locked or refuses access.")));
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return make(text(QT_TRANSLATE_NOOP("Keychain", "There is no keychain on this computer.")));
    default:
        break;
    }
    if (reason.isEmpty())
        return make(text(QT_TRANSLATE_NOOP("Keychain", "The keychain cannot be used.")));
    return make(text(QT_TRANSLATE_NOOP("Keychain", "The keychain cannot be used: %1"))
                    .arg(asSentence(reason.left(200))));
}

Error keychainTimeout()
{
    Error error = Error::of(ErrorKind::Local,
        text(QT_TRANSLATE_NOOP("Keychain", "The keychain did not answer within 10 seconds.")));
    error.next = text(QT_TRANSLATE_NOOP("Keychain",
        "If it asks for a password, answer it and try again; or keep the secret for this run "
        "only."));
    return error;
}

} // namespace readback
