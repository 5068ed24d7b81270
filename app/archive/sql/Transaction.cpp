// SPDX-License-Identifier: MIT
#include "app/archive/sql/Transaction.h"

using namespace Qt::StringLiterals;

namespace readback {

Transaction::Transaction(Database &database) : m_database(database)
{
    if (m_database.failed())
        return;
    m_database.run(u"BEGIN IMMEDIATE"_s);
    while (m_database.isBusy() && m_database.m_patience && m_database.m_patience()) {
        m_database.takeError();
        m_database.run(u"BEGIN IMMEDIATE"_s);
    }
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
