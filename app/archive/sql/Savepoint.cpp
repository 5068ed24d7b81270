// SPDX-License-Identifier: MIT
#include "app/archive/sql/Savepoint.h"

using namespace Qt::StringLiterals;

namespace readback {

Savepoint::Savepoint(Database &database, End end) : m_database(database), m_end(end)
{
    m_database.run(u"SAVEPOINT readback"_s);
    m_open = !m_database.failed();
}

// Also after a failure.
Savepoint::~Savepoint()
{
    if (!m_open)
        return;
    if (m_end == End::Undo)
        m_database.control("ROLLBACK TO readback");
    m_database.control("RELEASE readback");
}

} // namespace readback
