// SPDX-License-Identifier: MIT
#pragma once

#include "app/http/UserTokens.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace readback {

// A sign-in as it lies in the keychain. It names the place and the client that it is for, so that
// no token ever goes to another host because somebody has edited a profile.
struct SignInRecord
{
    QString loginOrigin; // originOf() the login host
    QString clientId;
    QString userName; // may be empty
    UserTokens tokens;

    bool operator==(const SignInRecord &) const = default;
};

// Visible ASCII, as everything in a SecretStore.
QString encodeSignIn(const SignInRecord &record);
// Nothing: it is no such record (a client secret, say), or a damaged one. Hostile input is fine.
std::optional<SignInRecord> decodeSignIn(const QString &text);

} // namespace readback
