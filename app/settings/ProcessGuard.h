// SPDX-License-Identifier: MIT
#pragma once

namespace readback {

// What a program that holds a secret does before anything else. A pipe without a reader and a limit
// of a file's size become errors of the write instead of a death; no core file is written; and
// where the system can tell, other programs of the same person may not read this one's memory.
void guardProcess();

} // namespace readback
