// SPDX-License-Identifier: MIT
#include "app/async/AsideThread.h"

#include <cstdio>
#include <cstdlib>
#include <system_error>
#include <thread>
#include <utility>

namespace readback {

bool AsideThread::run(std::function<void()> work)
{
    ++s_running;
    try {
        std::thread([work = std::move(work)]() mutable {
            work();
            work = nullptr;
            --s_running;
        }).detach();
        return true;
    } catch (const std::system_error &) {
        --s_running;
        return false;
    }
}

void AsideThread::leaveProgram(int exitCode)
{
#ifdef READBACK_COVERAGE
    std::exit(exitCode); // which is when it is written
#else
    std::fflush(nullptr);
    std::_Exit(exitCode);
#endif
}

} // namespace readback
