// SPDX-License-Identifier: MIT
#pragma once

#include <QSqlDatabase>

#include <atomic>

namespace readback {

// Statements under way that another thread may end, which QtSql knows nothing of: SQLite asks every
// few thousand of its steps whether to go on. What is ended so fails, and a transaction stays as it
// was before. All functions on the connection's thread.

// From now on statements of the connection end where `stop` is set; null: never again. `stop`
// outlives the connection, or the next call. False: the driver brings an SQLite of its own that
// nobody else can reach, and statements run to their end.
bool setStatementStop(const QSqlDatabase &connection, const std::atomic<bool> *stop);

} // namespace readback
