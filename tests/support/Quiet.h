// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/Waiting.h"

#include <QDeadlineTimer>
#include <QThread>

namespace readback::test {

// Whether everything that was set off has come to its end, so that only time brings more: the
// events of this thread are handled (which it does), and all other threads of the process sleep. No
// count of milliseconds says that on a machine that is busy, or under a sanitizer: fake time that
// runs ahead of real sockets and workers ends calls at deadlines that nobody missed.
bool isQuiet();

// Lets all go on until that holds or there is quiet. Whether it holds.
template <class Condition>
bool quietOr(Condition holds)
{
    constexpr int kPauseUs = 200; // for the others
    const QDeadlineTimer deadline(kLongestWaitMs);
    while (!holds()) {
        if (isQuiet() || deadline.hasExpired())
            return holds();
        QThread::usleep(kPauseUs);
    }
    return true;
}

// Lets all go on until there is quiet.
inline void settle()
{
    quietOr([] { return false; });
}

} // namespace readback::test
