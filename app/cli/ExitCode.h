// SPDX-License-Identifier: MIT
#pragma once

namespace readback {

// What a run of readback-export ends with (design.md section 6).
enum class ExitCode { AllSaved = 0, NothingDone = 1, Usage = 2, SomeNotSaved = 3 };

} // namespace readback
