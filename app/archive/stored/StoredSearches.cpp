// SPDX-License-Identifier: MIT
#include "app/archive/stored/StoredSearches.h"

#include "app/archive/sql/Statement.h"

namespace readback {

std::vector<SavedSearch> loadSearches(Database &database)
{
    std::vector<SavedSearch> searches;
    Statement statement(database, "SELECT number, name, query FROM saved_search ORDER BY position");
    while (statement.next())
        searches.push_back({statement.number(0), statement.text(1), statement.text(2)});
    return searches;
}

void storeSearch(Database &database, const QString &name, const QString &text)
{
    Statement(database,
        "INSERT INTO saved_search (position, name, query)"
        " VALUES ((SELECT coalesce(max(position), 0) + 1 FROM saved_search), ?, ?)"
        " ON CONFLICT (name) DO UPDATE SET query = excluded.query")
        .bind(name, text)
        .run();
}

void removeSearch(Database &database, qint64 number)
{
    Statement(database, "DELETE FROM saved_search WHERE number = ?").bind(number).run();
}

bool renameSearch(Database &database, qint64 number, const QString &name)
{
    Statement taken(database, "SELECT 1 FROM saved_search WHERE name = ? AND number <> ?");
    if (taken.bind(name, number).next())
        return false;
    Statement(database, "UPDATE saved_search SET name = ? WHERE number = ?")
        .bind(name, number)
        .run();
    return true;
}

} // namespace readback
