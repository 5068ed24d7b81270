// SPDX-License-Identifier: MIT
#include "app/archive/stored/StoredChecklists.h"

#include "app/archive/sql/Statement.h"
#include "app/archive/stored/CallKey.h"
#include "app/archive/stored/ChecklistJson.h"
#include "app/archive/stored/StoredCalls.h"
#include "app/text/ChecklistMatch.h"
#include "app/text/PlainText.h"
#include "app/text/SwappedSides.h"

namespace readback {

namespace {

constexpr qsizetype kLongestName = 256;

bool isSwapped(Database &database, const QString &id)
{
    Statement statement(database, "SELECT 1 FROM mark WHERE id = ? AND swapped");
    statement.bind(id);
    return statement.next();
}

} // namespace

ChecklistSet loadChecklists(Database &database)
{
    ChecklistSet set;
    Statement statement(
        database, "SELECT number, name, rules, active FROM checklist ORDER BY name, number");
    while (statement.next()) {
        const Checklist list{statement.number(0), plainName(statement.text(1), kLongestName),
            rulesFromJson(statement.text(2))};
        if (list.number < 1 || list.name.isEmpty())
            continue;
        if (statement.number(3) != 0)
            set.active = list.number;
        set.lists.push_back(list);
    }
    return set;
}

void storeChecklists(Database &database, const ChecklistSet &set)
{
    Statement(database, "DELETE FROM checklist").run();
    Statement insert(
        database, "INSERT INTO checklist (number, name, rules, active) VALUES (?, ?, ?, ?)");
    for (const auto &list : set.lists)
        insert.bind(list.number, list.name, rulesJson(list.rules), int(list.number == set.active))
            .run();
}

std::vector<std::pair<QString, ChecklistResult>> checkStoredCalls(
    Database &database, const Checklist &checklist, const QStringList &ids)
{
    std::vector<std::pair<QString, ChecklistResult>> results;
    for (const auto &id : ids) {
        const auto call = findCall(database, id);
        if (!call || !loadSpoken(database, call->key))
            continue; // a damaged one is no reason not to check the others
        const auto transcript = loadTranscript(database, id);
        if (!transcript)
            continue;
        results.emplace_back(id,
            isSwapped(database, id) ? matchChecklist(checklist, withSidesSwapped(*transcript))
                                    : matchChecklist(checklist, *transcript));
    }
    return results;
}

} // namespace readback
