// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

namespace readback::fuzz {

// Changes JSON of `size` bytes in place and returns its new size, at most `most`: a value becomes
// another one, a hostile one or goes, an element stands twice. Now and then, and where it is not
// JSON, `mutateBytes` (as LLVMFuzzerMutate) changes it as plain bytes. The same seed does the same.
size_t mutateJson(uint8_t *data, size_t size, size_t most, unsigned seed,
    size_t (*mutateBytes)(uint8_t *data, size_t size, size_t most));

} // namespace readback::fuzz
