// SPDX-License-Identifier: MIT
#include "app/archive/upkeep/Retention.h"

#include "app/archive/search/SpokenIndex.h"
#include "app/archive/sql/Statement.h"
#include "app/archive/sql/Transaction.h"
#include "app/archive/stored/StoredCalls.h"
#include "app/archive/upkeep/ArchiveTidying.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

// What one transaction removes: about 20 ms of a slow disk.
constexpr int kCallsAtOnce = 50;
constexpr qint64 kPhrasesAtOnce = 2000;

#define READBACK_NOBODY_ADDED                                                                      \
    " NOT EXISTS (SELECT 1 FROM mark WHERE mark.id = call.id AND (starred <> 0 OR note <> ''))"    \
    " AND NOT EXISTS (SELECT 1 FROM tag WHERE tag.id = call.id)"                                   \
    " AND NOT EXISTS (SELECT 1 FROM phrase_note WHERE phrase_note.id = call.id)"                   \
    " AND NOT EXISTS (SELECT 1 FROM alias WHERE alias.id = call.id)"                               \
    " AND call.id NOT IN (SELECT id FROM passage)"

constexpr const char *kAdded[] = {"DELETE FROM mark WHERE id = ?", "DELETE FROM tag WHERE id = ?",
    "DELETE FROM phrase_note WHERE id = ?", "DELETE FROM alias WHERE id = ?",
    "DELETE FROM passage WHERE id = ?"};

bool isSpared(Database &database, const QString &id)
{
    Statement statement(
        database, "SELECT 1 FROM call WHERE id = ? AND NOT (" READBACK_NOBODY_ADDED ")");
    return statement.bind(id).next();
}

qint64 phrasesOf(Database &database, const QString &id)
{
    Statement statement(database, "SELECT phrases FROM call WHERE id = ?");
    return statement.bind(id).next() ? statement.number(0) : 0;
}

int removeSome(Database &database, QStringList *ids, bool withAdded)
{
    Transaction transaction(database);
    int removed = 0;
    qsizetype taken = 0;
    qint64 phrases = 0;
    while (taken < std::min<qsizetype>(kCallsAtOnce, ids->size()) && phrases < kPhrasesAtOnce) {
        const auto &id = ids->at(taken++);
        if (!withAdded && isSpared(database, id))
            continue;
        phrases += phrasesOf(database, id);
        removeCall(database, id);
        if (withAdded) {
            for (const auto *remove : kAdded)
                Statement(database, remove).bind(id).run();
        }
        ++removed;
    }
    if (removed > 0)
        noteTidyingDue(database);
    transaction.commit();
    if (!database.failed())
        ids->remove(0, taken);
    return removed;
}

} // namespace

QStringList callsBefore(Database &database, qint64 startMs)
{
    QStringList ids;
    Statement statement(database,
        "SELECT id FROM call WHERE coalesce(start_ms, stored_ms) < ? AND" READBACK_NOBODY_ADDED
        " ORDER BY key");
    statement.bind(startMs);
    while (statement.next())
        ids.append(statement.text(0));
    return ids;
}

QStringList oldestCalls(Database &database, double share)
{
    const auto wanted = share * double(database.number(u"SELECT sum(phrases) FROM call"_s));
    QStringList ids;
    qint64 phrases = 0;
    Statement statement(database,
        "SELECT id, phrases FROM call WHERE" READBACK_NOBODY_ADDED
        " ORDER BY coalesce(start_ms, stored_ms), key");
    while (double(phrases) < wanted && statement.next()) {
        ids.append(statement.text(0));
        phrases += statement.number(1);
    }
    return ids;
}

qint64 usedBytes(Database &database)
{
    const auto pages = database.number(u"PRAGMA page_count"_s);
    const auto free = database.number(u"PRAGMA freelist_count"_s);
    return (pages - free) * database.number(u"PRAGMA page_size"_s);
}

int removeFirst(Database &database, QStringList *ids)
{
    return removeSome(database, ids, false);
}

int forgetFirst(Database &database, QStringList *ids)
{
    return removeSome(database, ids, true);
}

int forgetEveryCall(Database &database)
{
    Transaction transaction(database);
    const auto calls = database.number(u"SELECT count(*) FROM call"_s);
    emptyIndex(database);
    for (const auto *table : {"spoken", "call", "participant", "speaker", "topic", "event",
             "scores", "mark", "tag", "phrase_note", "alias", "passage"})
        database.run(u"DELETE FROM "_s + QString::fromLatin1(table));
    noteTidyingDue(database);
    transaction.commit();
    return static_cast<int>(calls);
}

ArchiveSummary summarise(Database &database)
{
    ArchiveSummary summary;
    Statement statement(database, "SELECT count(*), min(start_ms) FROM call");
    if (statement.next()) {
        summary.calls = statement.number(0);
        summary.oldestStartMs = statement.optionalNumber(1);
    }
    return summary;
}

} // namespace readback
