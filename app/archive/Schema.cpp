// SPDX-License-Identifier: MIT
#include "app/archive/Schema.h"

#include "app/archive/SpokenRows.h"
#include "app/archive/sql/Transaction.h"

using namespace Qt::StringLiterals;

namespace readback {

namespace {

// What was said. `key`, and the rows of phrases: TimeKey.h. Times are milliseconds, those of calls
// UTC since 1970, those within a call from its start. Enumerations are stored by the numbers named
// here.
constexpr const char *kCalls[] = {
    "CREATE TABLE call (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, start_ms INTEGER,"
    " duration_ms INTEGER, direction INTEGER NOT NULL, customer TEXT NOT NULL,"
    " our_number TEXT NOT NULL, language TEXT NOT NULL, phrases INTEGER NOT NULL,"
    " sentiment REAL, stored_ms INTEGER NOT NULL)",
    "CREATE INDEX call_start ON call (start_ms)",
    // kind: as ParticipantKind
    "CREATE TABLE participant (call INTEGER NOT NULL, kind INTEGER NOT NULL,"
    " position INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (call, kind, position))"
    " WITHOUT ROWID",
    // People look for agents and queues; asking for others has no use of it.
    "CREATE INDEX participant_name ON participant (kind, name) WHERE kind IN (0, 1)",
    // role: as SpeakerRole
    "CREATE TABLE speaker (call INTEGER NOT NULL, position INTEGER NOT NULL,"
    " role INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (call, position)) WITHOUT ROWID",
    "CREATE TABLE topic (call INTEGER NOT NULL, phrase INTEGER NOT NULL, name TEXT NOT NULL,"
    " PRIMARY KEY (call, phrase, name)) WITHOUT ROWID",
    // kind: as CallEventKind; 100: a hold that the conversation tells of
    "CREATE TABLE event (call INTEGER NOT NULL, position INTEGER NOT NULL, kind INTEGER NOT NULL,"
    " start_ms INTEGER NOT NULL, end_ms INTEGER NOT NULL, PRIMARY KEY (call, position))"
    " WITHOUT ROWID",
    // values: ConversationScores as JSON
    "CREATE TABLE scores (call INTEGER PRIMARY KEY, \"values\" TEXT NOT NULL)",
};

// The words of calls, and the full text, which keeps no copy of them: SpokenIndex.h. The lengths of
// phrases, for ranking, would cost a tenth of the text; beginnings of three letters with the places
// of their words, half of it.
// %1: kTokenizer
constexpr const char *kSpoken[] = {
    // phrases: a block of all of them (PhraseBlock.h); a row a phrase takes twice as much.
    // swapped: 1 where the full text has the sides exchanged
    "CREATE TABLE spoken (call INTEGER PRIMARY KEY, swapped INTEGER NOT NULL DEFAULT 0,"
    " phrases BLOB NOT NULL)",
    "CREATE VIRTUAL TABLE spoken_index USING fts5 (text, content='', columnsize=0, tokenize='%1')",
    "CREATE VIRTUAL TABLE spoken_beginning USING fts5 (text, content='', columnsize=0,"
    " detail=none, tokenize='%1')",
};

// What people add to calls, by the conversation's id: it outlives the transcript.
constexpr const char *kTriage[] = {
    // place: the phrase at the top of the window when the call was left
    "CREATE TABLE mark (id TEXT PRIMARY KEY, reviewed_ms INTEGER, starred INTEGER NOT NULL"
    " DEFAULT 0, swapped INTEGER NOT NULL DEFAULT 0, note TEXT NOT NULL DEFAULT '',"
    " place INTEGER) WITHOUT ROWID",
    "CREATE TABLE tag (id TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (id, name)) WITHOUT ROWID",
    "CREATE INDEX tag_name ON tag (name)",
    "CREATE TABLE phrase_note (id TEXT NOT NULL, phrase INTEGER NOT NULL, note TEXT NOT NULL,"
    " PRIMARY KEY (id, phrase)) WITHOUT ROWID",
    "CREATE TABLE alias (id TEXT NOT NULL, speaker INTEGER NOT NULL, name TEXT NOT NULL,"
    " PRIMARY KEY (id, speaker)) WITHOUT ROWID",
};

// The evidence basket: passages as they were when they were collected.
constexpr const char *kEvidence[] = {
    // passage: JSON of a Passage
    "CREATE TABLE passage (number INTEGER PRIMARY KEY, position INTEGER NOT NULL,"
    " id TEXT NOT NULL, comment TEXT NOT NULL DEFAULT '', passage TEXT NOT NULL)",
    // rules: JSON of a Checklist's; active: 1 of the one that calls are held against
    "CREATE TABLE checklist (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,"
    " rules TEXT NOT NULL, active INTEGER NOT NULL DEFAULT 0)",
};

constexpr const char *kSearches[] = {
    "CREATE TABLE saved_search (number INTEGER PRIMARY KEY, position INTEGER NOT NULL,"
    " name TEXT NOT NULL UNIQUE, query TEXT NOT NULL)",
};

// key: "tidying", where what was removed has left traces; "taken <file>", a damaged file from which
// people's own work came over
constexpr const char *kMeta[] = {
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
};

template <size_t Count>
void runAll(Database &database, const char *const (&statements)[Count])
{
    for (const auto *statement : statements)
        database.run(QString::fromLatin1(statement));
}

void createSpoken(Database &database)
{
    for (const auto *statement : kSpoken)
        database.run(QString::fromLatin1(statement).replace("%1"_L1, QLatin1String(kTokenizer)));
}

void create(Database &database)
{
    runAll(database, kMeta);
    runAll(database, kCalls);
    createSpoken(database);
    runAll(database, kTriage);
    runAll(database, kEvidence);
    runAll(database, kSearches);
}

} // namespace

int archiveVersion(Database &database)
{
    return static_cast<int>(database.number(u"PRAGMA user_version"_s));
}

void migrate(Database &database)
{
    const int version = archiveVersion(database);
    if (database.failed() || version == kArchiveVersion)
        return;
    Transaction transaction(database);
    if (version == 0) {
        create(database);
    } else {
        dropSpokenRows(database);
        createSpoken(database);
        packSpokenRows(database);
    }
    database.run(u"PRAGMA application_id = %1"_s.arg(kArchiveMark));
    database.run(u"PRAGMA user_version = %1"_s.arg(kArchiveVersion));
    transaction.commit();
}

} // namespace readback
