// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"

namespace readback {

// What several statements read while it lives is of one moment, and asking is cheaper than with a
// moment for each. Also within another one, or within a transaction. Same thread as its database,
// and goes before it.
class Savepoint
{
public:
    // What becomes of what was written meanwhile.
    enum class End { Keep, Undo };

    Savepoint(Database &database, End end);
    ~Savepoint();
    Savepoint(const Savepoint &) = delete;
    Savepoint &operator=(const Savepoint &) = delete;

private:
    Database &m_database;
    const End m_end;
    bool m_open = false;
};

} // namespace readback
