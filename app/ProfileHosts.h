// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/Region.h"
#include "app/settings/Profile.h"

namespace readback {

// Where the traffic of a profile goes. Errors: its region or base URL is not usable.
Result<ServerHosts> hostsFor(const Profile &profile);

} // namespace readback
