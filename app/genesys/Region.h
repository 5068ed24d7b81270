// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Result.h"

#include <QString>
#include <QUrl>

#include <span>

namespace readback {

// One of the 18 regions of Genesys Cloud (platform-api 1.1).
struct Region
{
    const char *aws; // "eu-central-1"
    const char *place; // "Frankfurt"; UTF-8
    const char *domain; // "mypurecloud.de"
};

std::span<const Region> regions();

// Where a profile's traffic goes. Both are origins: scheme, host and, where not the default, port.
struct ServerHosts
{
    QUrl login;
    QUrl api;

    bool operator==(const ServerHosts &) const = default;
};

// A region by AWS name, domain, or any of its hosts with or without https:// (what people paste);
// login.X and api.X. An unknown name is an error that says so: a domain that merely ends like a
// known one is unknown.
Result<ServerHosts> hostsForRegion(const QString &text);

// Likewise for the tutorial API, which has one host for all: the region's domain itself.
Result<ServerHosts> singleHostForRegion(const QString &text);

// A custom base: https, or http on loopback; no user info, query or fragment. One host for login
// and API.
Result<ServerHosts> hostsForBaseUrl(const QString &text);

} // namespace readback
