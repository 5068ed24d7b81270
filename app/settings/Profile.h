// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/ApiDialect.h"

#include <QString>

namespace readback {

// Who signs in: the OAuth client by itself (client credentials), or a person in the browser
// (authorization code), which the platform API alone has.
enum class SignInKind { Client, User };

// One organisation that a person connects to. Holds no secret: the client's, or the person's
// sign-in, is in a SecretStore under `id`.
struct Profile
{
    QString id; // made once, never shown, key of the secret
    QString name; // what the person calls it
    ApiDialect api = ApiDialect::Platform;
    QString region; // AWS name or domain; empty: `baseUrl` counts. Tutorial API: the host is the
                    // region's domain
    QString baseUrl; // custom server, one host for login and API
    QString clientId;
    SignInKind signIn = SignInKind::Client;

    bool isForUser() const { return signIn == SignInKind::User && api == ApiDialect::Platform; }

    bool operator==(const Profile &) const = default;
};

} // namespace readback
