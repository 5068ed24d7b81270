// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"

#include <QDeadlineTimer>

#include <functional>
#include <memory>
#include <thread>

namespace readback {

// A thread with a connection to the archive of its own, which does one errand after the other. It
// may outlive the lane: a disk that does not answer must not keep the program from its end.
class ArchiveLane
{
public:
    // The database, or why there is none.
    using Errand = std::function<void(const Result<Database *> &database)>;
    // Makes the connection; on the lane's thread, before the first errand, and before each later
    // one for as long as there is none. Owns all it touches.
    using Opener = std::function<Result<std::unique_ptr<Database>>()>;
    // After every errand, on the lane's thread: whether the connection is to be kept.
    using Watch = std::function<bool(Database &database)>;
    // What becomes of errands that have not begun when the lane closes.
    enum class Left { Done, Dropped };

    ArchiveLane(const QString &name, Opener opener, Watch watch);
    ~ArchiveLane(); // close() and wait() without a time
    ArchiveLane(const ArchiveLane &) = delete;
    ArchiveLane &operator=(const ArchiveLane &) = delete;

    void post(Errand errand);
    // Lets the connection go, does `then` without one, and makes a new one for the next errand.
    void letGo(std::function<void()> then);
    // Errands that have not begun. Any thread.
    size_t waiting() const;

    // Takes no more errands and begins to end.
    void close(Left left);
    // After close(): it has done all, and its connection is gone.
    bool hasEnded() const;
    // Until it has ended, or the time is over; then its thread is left to itself.
    void wait(const QDeadlineTimer &deadline);

private:
    class Core; // the thread's, and this one's as long as it lives

    const std::shared_ptr<Core> m_core;
    std::thread m_thread;
};

} // namespace readback
