// SPDX-License-Identifier: MIT
#include "app/settings/SettingsData.h"

#include <algorithm>

namespace readback {

const Profile *SettingsData::profile(const QString &id) const
{
    const auto found = std::find_if(
        profiles.begin(), profiles.end(), [&](const Profile &p) { return p.id == id; });
    return found == profiles.end() ? nullptr : &*found;
}

} // namespace readback
