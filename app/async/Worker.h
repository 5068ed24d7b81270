// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Completion.h"
#include "app/async/Handover.h"
#include "app/async/WorkerPool.h"

#include <QRunnable>
#include <QThreadPool>

namespace readback {

// One job for the pool, which deletes it.
class WorkerJob final : public QRunnable
{
public:
    explicit WorkerJob(std::function<void()> work) : m_work(std::move(work)) { }
    void run() override
    {
        Handover::take();
        m_work();
    }

private:
    std::function<void()> m_work;
};

// Runs work on a pool thread and brings its result back with the guarantees of Completion. `work`
// returns Result<T>, owns all it touches and calls nothing of the window. A cancel before it starts
// skips it; later it runs to its end and the result is dropped. An exception becomes an error.
// Application's thread.
template <class T>
CallHandle runOnWorker(
    Workload workload, QObject *context, std::function<Result<T>()> work, Callback<T> done)
{
    Completion<T> completion(context, std::move(done));
    auto handle = completion.handle();
    auto *job = new WorkerJob([completion = std::move(completion), work = std::move(work)] {
        if (completion.isCancelled())
            return;
        try {
            completion.finish(work());
        } catch (...) {
            completion.finish(Error::of(ErrorKind::Protocol));
        }
    });
    Handover::give();
    workerPool(workload).start(job);
    return handle;
}

// For CPU work: decode, format, measure.
template <class T>
CallHandle runOnWorker(QObject *context, std::function<Result<T>()> work, Callback<T> done)
{
    return runOnWorker<T>(Workload::Processor, context, std::move(work), std::move(done));
}

// For what reads or writes files.
template <class T>
CallHandle runOnDisk(QObject *context, std::function<Result<T>()> work, Callback<T> done)
{
    return runOnWorker<T>(Workload::Disk, context, std::move(work), std::move(done));
}

} // namespace readback
