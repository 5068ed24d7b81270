// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoHttp.h"

#include <optional>

namespace readback {

// The platform's look-ups of names: users, queues and the organisation itself (platform-api 2.4).
namespace PlatformDirectory {

// Empty: not one of its addresses.
std::optional<DemoAnswer> answer(const DemoRequest &request);

} // namespace PlatformDirectory

} // namespace readback
