// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Error.h"

namespace readback {

// Of Forbidden: it is a scope of the OAuth client that is missing (platform-api 1.4). No permission
// of a role helps. Pure.
bool isAboutScope(const Error &error);

} // namespace readback
