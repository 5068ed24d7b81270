// SPDX-License-Identifier: MIT
#include "app/archive/Transaction.h"

using namespace Qt::StringLiterals;

namespace readback {

Transaction::Transaction(Database &database) : m_database(database)
{
    m_database.run(u"BEGIN IMMEDIATE"_s);
    m_open = !m_database.failed();
}

Transaction::~Transaction()
{
    // SQLite may have rolled it back by itself, as it does when the disk is full.
    if (m_open)
        m_database.control("ROLLBACK");
}

void Transaction::commit()
{
    m_database.run(u"COMMIT"_s);
    m_open = m_open && m_database.failed();
}

} // namespace readback
