// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/ArchiveHaste.h"
#include "app/archive/ArchiveTurn.h"
#include "app/archive/sql/Database.h"

#include <QLockFile>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>

namespace readback {

// What the one thread that writes into an archive keeps: the lock, and what is known of the file's
// state. Outlives the Archive until its last errand is done. Of that thread, but for wake().
class ArchiveWriter
{
public:
    // Waiting: for an earlier archive of this program, which is at its end.
    enum class Stage { Waiting, Checking, Open, ReadOnly, Failed };
    struct Outcome
    {
        Stage stage = Stage::Open;
        Error problem = {};
        QString notice = {}; // for the person; empty: none
        bool mayPass = false; // worth another try later
    };
    // What others hear, on the writer's thread.
    struct Tell
    {
        std::function<void(const Outcome &outcome)> opened;
        std::function<void(qint64 bytes)> written;
        std::function<void()> damaged;
    };

    ArchiveWriter(QString folder, std::shared_ptr<ArchiveHaste> haste, Tell tell);

    Result<std::unique_ptr<Database>> open();
    // After each errand: whether the connection is to be kept.
    bool watch(Database &database);
    // The file is to be looked through when it is opened next.
    void suspect()
    {
        m_suspected = true;
        m_resting = false;
    }
    // Where a connection was kept while the disk was full: whether there is room again.
    void tryAgain(Database &database);
    // What could not be opened is tried again with the next errand; until then it is not. Any
    // thread.
    void wake() { m_resting = false; }

private:
    void stop(const Outcome &outcome);

    const QString m_folder;
    const std::shared_ptr<ArchiveHaste> m_haste;
    const Tell m_tell;
    const ArchiveTurn m_turn; // goes after the lock
    std::unique_ptr<QLockFile> m_lock; // once taken it is kept
    bool m_suspected = false;
    bool m_found
        = false; // a look-through found nothing, so that the next one is not to be believed
    bool m_full = false; // when last written, or so it seemed
    Error m_problem; // why it rests
    std::atomic<bool> m_resting = false;
};

} // namespace readback
