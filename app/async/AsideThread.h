// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Completion.h"

#include <atomic>
#include <functional>

namespace readback {

// Threads for questions to the system that may never be answered. Each has one of its own, and
// nobody waits for it: a thread pool would lose a worker, and wait for it at the end.
class AsideThread
{
public:
    // `work` owns all it touches. False: there is no further thread to be had.
    static bool run(std::function<void()> work);
    // How many have not come back. Any thread.
    static int running() { return s_running; }
    // The last word of main(): the process ends here and now, with what was written brought out but
    // no static object destroyed. Libraries wait in such destructors for threads that may never
    // come back, or take away what a thread still lets go of: one of Qt's that was waited for may
    // have left its function, but not yet its OpenSSL.
    [[noreturn]] static void leaveProgram(int exitCode);

private:
    // Of the process, as are the libraries in question.
    static inline std::atomic<int> s_running = 0;
};

// Runs `work` aside and brings its result back with the guarantees of Completion. A cancel, or the
// end of the context, leaves it behind. An exception becomes an error.
template <class T>
CallHandle runAside(QObject *context, std::function<Result<T>()> work, Callback<T> done)
{
    const Completion<T> completion(context, std::move(done));
    auto handle = completion.handle();
    const bool started = AsideThread::run([completion, work = std::move(work)] {
        try {
            completion.finish(work());
        } catch (...) {
            completion.finish(Error::of(ErrorKind::Local));
        }
    });
    if (!started)
        completion.finish(Error::of(ErrorKind::Local));
    return handle;
}

} // namespace readback
