// SPDX-License-Identifier: MIT
#include "app/archive/sql/Statement.h"
#include "app/archive/stored/PhraseBlock.h"
#include "app/archive/stored/StoredCalls.h"
#include "app/archive/stored/StoredScores.h"
#include "tests/fuzz/support/Fields.h"
#include "tests/fuzz/support/Finding.h"
#include "tests/fuzz/support/FuzzTarget.h"
#include "tests/fuzz/support/MemoryArchive.h"
#include "tests/fuzz/support/Promises.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace readback;
using fuzz::Fields;

namespace {

const QString kId = u"a"_s;

// What a block holds before it is compressed, in a frame of Zstandard's that holds it as it is.
QByteArray blockOf(const QByteArray &columns)
{
    constexpr qsizetype kMost = 0xffff;
    const auto held = columns.first(std::min(columns.size(), kMost));
    const auto size = qToLittleEndian(static_cast<quint32>(held.size()));
    const auto header = qToLittleEndian(static_cast<quint32>(held.size()) << 3 | 1);
    return QByteArray::fromHex("28b52ffda0")
        + QByteArray(reinterpret_cast<const char *>(&size), sizeof size)
        + QByteArray(reinterpret_cast<const char *>(&header), 3) + held;
}

void clear(Database &database)
{
    for (const auto &table : {u"call"_s, u"participant"_s, u"speaker"_s, u"topic"_s, u"event"_s,
             u"scores"_s, u"spoken"_s})
        database.run(u"DELETE FROM "_s + table);
}

// A row of one of the tables, by the first letter of the line: its columns behind the call's key.
void insert(Database &database, const QByteArray &line)
{
    const Fields row(line.mid(1));
    switch (line.isEmpty() ? '\0' : line[0]) {
    case 'c':
        Statement(database,
            "INSERT OR REPLACE INTO call (key, id, start_ms, duration_ms, direction, customer,"
            " our_number, language, phrases, stored_ms) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
            .bind(kId, row.number(0), row.number(1), row.number(2), row.text(3), row.text(4),
                row.text(5), row.number(6))
            .run();
        break;
    case 'p':
        Statement(database, "INSERT OR REPLACE INTO participant VALUES (1, ?, ?, ?)")
            .bind(row.number(0), row.number(1), row.text(2))
            .run();
        break;
    case 's':
        Statement(database, "INSERT OR REPLACE INTO speaker VALUES (1, ?, ?, ?)")
            .bind(row.number(0), row.number(1), row.text(2))
            .run();
        break;
    case 't':
        Statement(database, "INSERT OR REPLACE INTO topic VALUES (1, ?, ?)")
            .bind(row.number(0), row.text(1))
            .run();
        break;
    case 'e':
        Statement(database, "INSERT OR REPLACE INTO event VALUES (1, ?, ?, ?, ?)")
            .bind(row.number(0), row.number(1), row.number(2), row.number(3))
            .run();
        break;
    case 'v':
        Statement(database, "INSERT OR REPLACE INTO scores VALUES (1, ?)").bind(row.text(0)).run();
        break;
    default:
        break;
    }
}

void fill(Database &database, const QByteArray &input)
{
    // The block's bytes are whatever stands behind an empty line.
    const auto end = input.indexOf("\n\n");
    const auto lines = input.first(end < 0 ? input.size() : end).split('\n');
    for (const auto &line : lines.mid(0, 100))
        insert(database, line);
    const auto columns = end < 0 ? QByteArray() : input.mid(end + 2);
    Statement(database, "INSERT OR REPLACE INTO spoken VALUES (1, 0, ?)")
        .bind(blockOf(columns))
        .run();
}

void requireSame(const std::vector<Phrase> &phrases)
{
    const auto again = PhraseBlock::read(packedPhrases(phrases));
    FUZZ_REQUIRE(again && again->all() == phrases);
}

} // namespace

// Rows that somebody else wrote into an archive: what app/model promises holds of what is read.
READBACK_FUZZ_TARGET(stored_call)
{
    static auto &database = fuzz::newMemoryArchive();
    clear(database);
    fill(database, input);
    FUZZ_REQUIRE(!database.takeError());
    if (auto call = loadConversation(database, kId)) {
        call->communications.clear(); // ids that are asked for, whatever they are
        fuzz::requireSound(*call);
    }
    if (const auto scores = loadScores(database, kId))
        fuzz::requireSound(*scores);
    const auto transcript = loadTranscript(database, kId);
    if (database.takeError() || !transcript)
        return; // a block that is none is told
    fuzz::requireSafe(*transcript);
    requireSame(transcript->phrases);
}
