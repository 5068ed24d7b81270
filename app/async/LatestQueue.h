// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Worker.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace readback {

// For work of which only the newest wish matters, as a search while its words are typed: at most
// one job runs on a worker and one waits. A wish takes the place of the one that waits and asks the
// running one to stop; only the outcome of the newest is told, with the guarantees of Completion.
// The application's thread.
template <class T>
class LatestQueue
{
public:
    // Owns all it touches; ends soon after `stop` is set. Its result does not matter then.
    using Work = std::function<Result<T>(const std::atomic<bool> &stop)>;

    // `context` outlives the queue.
    explicit LatestQueue(QObject *context) : m_context(context) { }
    ~LatestQueue() { stopRunning(); }
    LatestQueue(const LatestQueue &) = delete;
    LatestQueue &operator=(const LatestQueue &) = delete;

    void ask(Work work, Callback<T> done)
    {
        m_waiting = Wish{std::move(work), std::move(done)};
        stopRunning();
        if (!m_running.isActive())
            start();
    }

    // Nothing that was asked for is told.
    void cancel()
    {
        m_waiting.reset();
        stopRunning();
    }

    // Whether an outcome is to come.
    bool isBusy() const { return m_waiting || m_done; }

private:
    struct Wish
    {
        Work work;
        Callback<T> done;
    };

    void stopRunning()
    {
        if (m_stop)
            *m_stop = true;
        m_done = nullptr;
    }

    void start()
    {
        Wish wish = std::move(*m_waiting);
        m_waiting.reset();
        m_stop = std::make_shared<std::atomic<bool>>(false);
        m_done = std::move(wish.done);
        m_running = runOnWorker<T>(
            m_context, [work = std::move(wish.work), stop = m_stop] { return work(*stop); },
            [this](Result<T> result) { finish(std::move(result)); });
    }

    // What was outdated meanwhile has lost its `m_done`.
    void finish(Result<T> result)
    {
        const auto done = std::exchange(m_done, nullptr);
        if (m_waiting)
            start();
        if (done)
            done(std::move(result)); // last: it may end this queue
    }

    QObject *m_context;
    std::optional<Wish> m_waiting;
    Callback<T> m_done; // of the running job; null: nobody waits for it
    std::shared_ptr<std::atomic<bool>> m_stop; // of the running job
    CallHandle m_running;
};

} // namespace readback
