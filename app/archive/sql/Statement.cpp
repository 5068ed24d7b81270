// SPDX-License-Identifier: MIT
#include "app/archive/sql/Statement.h"

#include <QSqlError>

namespace readback {

Statement::Statement(Database &database, const char *sql)
    : m_database(database), m_query(database.prepared(sql))
{
}

Statement::Statement(Database &database, const QString &sql)
    : m_database(database), m_own(database.prepare(sql)), m_query(m_own.get())
{
}

// An answer that is not at its end would keep the snapshot it is read from.
Statement::~Statement()
{
    m_query->finish();
}

void Statement::run()
{
    m_bound = 0;
    if (m_database.begin() && !m_query->exec())
        m_database.note(*m_query);
}

Statement &Statement::again()
{
    m_query->finish();
    m_running = false;
    m_bound = 0;
    return *this;
}

bool Statement::next()
{
    if (!m_running) {
        m_running = true;
        run();
    }
    if (m_database.failed())
        return false;
    if (m_query->next())
        return true;
    // The end, or a row that cannot be read.
    if (m_query->lastError().isValid())
        m_database.note(*m_query);
    return false;
}

} // namespace readback
