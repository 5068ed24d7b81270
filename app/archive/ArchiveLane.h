// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/Database.h"

#include <QThread>

#include <functional>
#include <memory>

namespace readback {

class Mailbox;

// A thread with a connection to the archive of its own, which does one errand after the other.
class ArchiveLane
{
public:
    // The database, or why there is none.
    using Errand = std::function<void(const Result<Database *> &database)>;
    // Makes the connection; on the lane's thread, before the first errand, and before each later
    // one for as long as there is none.
    using Opener = std::function<Result<std::unique_ptr<Database>>()>;
    // After every errand, on the lane's thread.
    using Watch = std::function<void(const Database &database)>;

    ArchiveLane(const QString &name, Opener opener, Watch watch);
    // What was posted is done first.
    ~ArchiveLane();
    ArchiveLane(const ArchiveLane &) = delete;
    ArchiveLane &operator=(const ArchiveLane &) = delete;

    void post(Errand errand);

private:
    void run(const Errand &errand);

    const Opener m_open;
    const Watch m_watch;
    std::unique_ptr<Database> m_database; // the lane's thread's
    QThread m_thread;
    Mailbox *m_mailbox; // lives on m_thread
};

} // namespace readback
