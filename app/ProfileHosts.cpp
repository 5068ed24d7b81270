// SPDX-License-Identifier: MIT
#include "app/ProfileHosts.h"

#include "app/genesys/CallSourceFactory.h"

namespace readback {

Result<ServerHosts> hostsFor(const Profile &profile)
{
    if (profile.region.isEmpty())
        return hostsForBaseUrl(profile.baseUrl);
    return hostsForRegion(profile.api, profile.region);
}

} // namespace readback
