// SPDX-License-Identifier: MIT
#include "tests/fuzz/support/FuzzTarget.h"

namespace readback::fuzz {

std::vector<FuzzTarget> &FuzzTarget::all()
{
    static std::vector<FuzzTarget> targets;
    return targets;
}

} // namespace readback::fuzz
