// SPDX-License-Identifier: MIT
#pragma once

#include <QProcessEnvironment>
#include <QString>

namespace readback {

// Credentials as Genesys's own tools take them. Empty: the variable is not set. Values are as they
// are, only trimmed; whoever uses them checks them.
struct EnvironmentCredentials
{
    QString clientId; // GENESYSCLOUD_OAUTHCLIENT_ID
    QString clientSecret; // GENESYSCLOUD_OAUTHCLIENT_SECRET
    QString region; // GENESYSCLOUD_REGION

    static EnvironmentCredentials from(const QProcessEnvironment &environment);
    // Id and secret; the region may come from elsewhere.
    bool isComplete() const { return !clientId.isEmpty() && !clientSecret.isEmpty(); }
};

} // namespace readback
