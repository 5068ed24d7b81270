// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"

#include <QString>

namespace readback {

// That all calls of an archive are to be removed, as a file in its folder. A person has confirmed
// it, so that it is carried out even where the program is ended, or killed, before the disk comes
// to it: by whoever opens the archive to write there next. Any thread.
class ForgettingWish
{
public:
    explicit ForgettingWish(QString folder);

    // Where that cannot be written, the wish is good for this run of the program.
    void note() const;
    bool isNoted() const;
    void withdraw() const;
    // Removes every call (Retention.h) and damaged files that were put aside, and with them the
    // wish; not where the database fails. Tidying is due then. Returns how many calls there were.
    int carryOut(Database &database) const;

private:
    QString m_folder;
};

} // namespace readback
