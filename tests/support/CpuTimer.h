// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <ctime>

namespace readback::test {

// The processor time that this thread has used since: what work costs, whatever else the machine
// does meanwhile.
class CpuTimer
{
public:
    qint64 ms() const { return nowMs() - m_start; }
    // ms(), and from now on counted anew.
    qint64 restart()
    {
        const qint64 spent = ms();
        m_start += spent;
        return spent;
    }

private:
    static qint64 nowMs()
    {
        timespec now{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
    }
    qint64 m_start = nowMs();
};

} // namespace readback::test
