// SPDX-License-Identifier: MIT
#include "app/archive/stored/StoredPassages.h"

#include "app/archive/sql/Statement.h"
#include "app/archive/stored/PassageJson.h"
#include "app/text/OneLine.h"

namespace readback {

std::vector<EvidenceItem> loadPassages(Database &database)
{
    std::vector<EvidenceItem> items;
    Statement statement(
        database, "SELECT number, comment, passage FROM passage ORDER BY position, number");
    while (statement.next()) {
        if (auto passage = passageFromJson(statement.text(2)))
            items.push_back({statement.number(0), *std::move(passage), oneLine(statement.text(1))});
    }
    return items;
}

void storePassages(Database &database, const std::vector<EvidenceItem> &items)
{
    Statement(database, "DELETE FROM passage").run();
    Statement insert(database,
        "INSERT INTO passage (number, position, id, comment, passage) VALUES (?, ?, ?, ?, ?)");
    qint64 position = 0;
    for (const auto &item : items) {
        insert
            .bind(item.number, position++, item.passage.conversationId, item.comment,
                passageJson(item.passage))
            .run();
    }
}

} // namespace readback
