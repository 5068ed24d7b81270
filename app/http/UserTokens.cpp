// SPDX-License-Identifier: MIT
#include "app/http/UserTokens.h"

namespace readback {

TokenKeeper::~TokenKeeper() = default;

} // namespace readback
