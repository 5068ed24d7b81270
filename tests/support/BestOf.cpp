// SPDX-License-Identifier: MIT
#include "tests/support/BestOf.h"

// Of the sanitizers' libraries; null in a program without. No macro tells: the address sanitizer
// watches the program, and its tests are translated as ever.
extern "C" {
[[gnu::weak]] void __asan_init();
[[gnu::weak]] void __tsan_init();
}

namespace readback::test {

bool timeCounts()
{
    return !__asan_init && !__tsan_init;
}

} // namespace readback::test
