// SPDX-License-Identifier: MIT
#include "app/archive/upkeep/ArchiveSalvage.h"

#include "app/archive/Schema.h"
#include "app/archive/SpokenRows.h"
#include "app/archive/sql/Statement.h"
#include "app/archive/sql/Transaction.h"
#include "app/archive/stored/CallKey.h"
#include "app/archive/stored/StoredCalls.h"

#include <QFileInfo>
#include <QStringList>
#include <QTimeZone>

#include <vector>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

// People's own work, which nobody can fetch again.
constexpr const char *kTables[]
    = {"meta", "mark", "tag", "phrase_note", "alias", "passage", "checklist", "saved_search"};

QStringList columnsOf(Database &database, const QString &table)
{
    QStringList columns;
    Statement statement(database, u"PRAGMA table_info(%1)"_s.arg(table));
    while (statement.next())
        columns.append(u'"' + statement.text(1) + u'"');
    return columns;
}

// Where a page in the middle cannot be read, those behind it can be reached from the end.
void takeOverRows(Database &from, Database &to, const QString &table, const QStringList &columns,
    const QString &direction)
{
    const QString names = columns.join(u", "_s);
    const QString places = QStringList(columns.size(), u"?"_s).join(u", "_s);
    Statement read(
        from, u"SELECT %1 FROM %2 ORDER BY %3 %4"_s.arg(names, table, columns.first(), direction));
    Statement write(to, u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(table, names, places));
    while (read.next()) {
        for (int column = 0; column < columns.size(); ++column)
            write.bind(read.value(column));
        write.run();
    }
}

void takeOverTable(Database &from, Database &to, const QString &table)
{
    const auto columns = columnsOf(to, table);
    if (columns.isEmpty())
        return; // the archive has failed
    for (const auto &direction : {u"ASC"_s, u"DESC"_s}) {
        takeOverRows(from, to, table, columns, direction);
        if (!from.takeError())
            return;
    }
}

struct DamagedCall
{
    QString id;
    qint64 key = 0;
    qint64 phrases = 0;
    qint64 storedMs = 0;
};

void listCalls(Database &from, const QString &direction, std::vector<DamagedCall> *calls)
{
    Statement statement(
        from, u"SELECT id, key, phrases, stored_ms FROM call ORDER BY key "_s + direction);
    while (statement.next())
        calls->push_back(
            {statement.text(0), statement.number(1), statement.number(2), statement.number(3)});
}

std::vector<DamagedCall> listCalls(Database &from)
{
    std::vector<DamagedCall> calls;
    listCalls(from, u"ASC"_s, &calls);
    if (from.takeError())
        listCalls(from, u"DESC"_s, &calls);
    from.takeError();
    return calls;
}

void takeOverScores(Database &from, Database &to, qint64 oldKey, qint64 newKey)
{
    Statement read(from, "SELECT \"values\" FROM scores WHERE call = ?");
    if (read.bind(oldKey).next())
        Statement(to, "INSERT OR IGNORE INTO scores VALUES (?, ?)")
            .bind(newKey, read.text(0))
            .run();
}

// Whole, or not at all.
bool takeOverCall(Database &from, PhraseReader readPhrases, Database &to, const DamagedCall &call)
{
    if (findCall(to, call.id))
        return false;
    const auto conversation = loadConversation(from, call.id);
    const auto transcript = loadTranscript(from, call.id, readPhrases);
    if (from.takeError() || !conversation || !transcript
        || qint64(transcript->phrases.size()) != call.phrases)
        return false;
    Transaction transaction(to);
    const auto key = storeCall(to, *conversation, *transcript,
        QDateTime::fromMSecsSinceEpoch(call.storedMs, QTimeZone::utc()).toUTC());
    takeOverScores(from, to, call.key, key);
    from.takeError();
    transaction.commit();
    return !to.failed();
}

// That what people added came over from that file.
QString noteOf(const QString &damagedFile)
{
    return u"taken "_s + QFileInfo(damagedFile).fileName();
}

void takeOverTables(Database &from, Database &to, const QString &note)
{
    Transaction transaction(to);
    for (const auto *table : kTables)
        takeOverTable(from, to, QString::fromLatin1(table));
    Statement(to, "INSERT OR IGNORE INTO meta VALUES (?, '1')").bind(note).run();
    transaction.commit();
}

bool isNoted(Database &archive, const QString &note)
{
    return Statement(archive, "SELECT 1 FROM meta WHERE key = ?").bind(note).next();
}

} // namespace

Salvage salvage(
    const QString &damagedFile, Database &archive, const std::function<bool()> &stopping)
{
    const auto opened = Database::open(damagedFile, Database::Access::ReadOnly);
    if (!opened)
        return {0, true};
    auto &damaged = **opened;
    const auto note = noteOf(damagedFile);
    if (!isNoted(archive, note))
        takeOverTables(damaged, archive, note);
    if (archive.failed() || stopping())
        return {};
    const auto readPhrases = archiveVersion(damaged) == 1 ? loadSpokenRows : loadPhrases;
    Salvage done;
    for (const auto &call : listCalls(damaged)) {
        if (archive.failed() || stopping())
            return done;
        done.calls += takeOverCall(damaged, readPhrases, archive, call) ? 1 : 0;
    }
    done.whole = !archive.failed();
    return done;
}

} // namespace readback
