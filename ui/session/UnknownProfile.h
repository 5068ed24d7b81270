// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Error.h"
#include "app/settings/Profile.h"

#include <vector>

namespace readback {

// That none of `profiles` has that name, and which there are where they are few. The name can come
// from anybody: it is told on one line, and cut where it is long. Window's thread.
Error unknownProfile(const QString &name, const std::vector<Profile> &profiles);

} // namespace readback
