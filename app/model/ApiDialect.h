// SPDX-License-Identifier: MIT
#pragma once

namespace readback {

// Which of the two wire dialects a server speaks: the published platform API, or the smaller API of
// the tutorial.
enum class ApiDialect { Platform, Tutorial };

} // namespace readback
