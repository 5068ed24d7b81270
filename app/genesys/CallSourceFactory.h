// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/genesys/CallSource.h"
#include "app/genesys/Region.h"
#include "app/http/TokenSource.h"
#include "app/model/ApiDialect.h"

#include <memory>

namespace readback {

class HttpSession;

// All that is to be known outside of the differences between the dialects. Thread: that of `http`.

// `http` and `clock` outlive the source. `http` must have hosts.api as its API origin.
std::unique_ptr<CallSource> makeCallSource(
    ApiDialect dialect, const ServerHosts &hosts, HttpSession &http, Clock &clock);

// Where and how a client of that dialect gets its token.
ClientCredentials credentialsFor(ApiDialect dialect, const ServerHosts &hosts,
    const QString &clientId, const QString &clientSecret);

// Where a person signs in, and where the code or a refresh token is swapped for tokens
// (platform-api 1.3).
QUrl signInPage(const ServerHosts &hosts);
QUrl tokenEndpoint(const ServerHosts &hosts);

// The hosts of a region as that dialect has them. Errors as hostsForRegion.
Result<ServerHosts> hostsForRegion(ApiDialect dialect, const QString &region);

} // namespace readback
