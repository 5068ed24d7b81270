// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"

#include <QMutex>
#include <QString>

#include <memory>

namespace readback {

// That all calls of an archive are to be removed, as a file in its folder. A person has confirmed
// it, so that it is carried out even where the program is ended, or killed, before the disk comes
// to it: by whoever opens the archive to write there next. Copies are of one wish. Any thread.
class ForgettingWish
{
public:
    explicit ForgettingWish(QString folder);

    // Neither waits for the disk; what is withdrawn is not noted any more. Where the file cannot be
    // written, the wish is good for this run of the program.
    void noteAside() const;
    void withdrawAside() const;
    bool isNoted() const;
    // Removes every call (Retention.h) and damaged files that were put aside, and with them the
    // wish; not where the database fails. Tidying is due then. Returns how many calls there were.
    int carryOut(Database &database) const;

private:
    struct State
    {
        QMutex mutex;
        bool isOver = false;
    };
    void note() const;
    void withdraw() const;

    QString m_folder;
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace readback
