// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"

namespace readback {

// All of what is written while it lives, or nothing. One at a time. Same thread as its database.
class Transaction
{
public:
    explicit Transaction(Database &database);
    ~Transaction(); // without commit(): nothing of it was written
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    // Only where nothing has failed since; what failed then is noted in the database.
    void commit();

private:
    Database &m_database;
    bool m_open = false;
};

} // namespace readback
