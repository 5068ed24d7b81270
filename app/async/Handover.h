// SPDX-License-Identifier: MIT
#pragma once

#ifdef __SANITIZE_THREAD__
#include <sanitizer/tsan_interface.h>
#endif

namespace readback {

// Threads hand things to each other through Qt's event queues, its thread pool and the end of a
// QThread. The locks in there make that safe, but a thread sanitizer does not see them, since Qt
// itself is not built with it. These tell it; in every other build they are nothing.
struct Handover
{
    // All that this thread has done so far is for whoever takes it.
    static void give()
    {
#ifdef __SANITIZE_THREAD__
        __tsan_release(&s_place);
#endif
    }
    // The first thing that the other thread does.
    static void take()
    {
#ifdef __SANITIZE_THREAD__
        __tsan_acquire(&s_place);
#endif
    }

private:
#ifdef __SANITIZE_THREAD__
    inline static char s_place = 0;
#endif
};

} // namespace readback
