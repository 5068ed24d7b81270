// SPDX-License-Identifier: MIT
#include "app/genesys/CallSource.h"

namespace readback {

CallSource::~CallSource() = default;

} // namespace readback
