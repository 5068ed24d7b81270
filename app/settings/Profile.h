// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/ApiDialect.h"

#include <QString>

namespace readback {

// One organisation that a person connects to. Holds no secret: that is in a SecretStore under `id`.
struct Profile
{
    QString id; // made once, never shown, key of the secret
    QString name; // what the person calls it
    ApiDialect api = ApiDialect::Platform;
    QString region; // AWS name or domain; empty: `baseUrl` counts. Tutorial API: the host is the
                    // region's domain
    QString baseUrl; // custom server, one host for login and API
    QString clientId;

    bool operator==(const Profile &) const = default;
};

} // namespace readback
