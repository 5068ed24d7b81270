// SPDX-License-Identifier: MIT
#include "app/http/TokenGrant.h"

namespace readback {

TokenGrant::~TokenGrant() = default;

} // namespace readback
