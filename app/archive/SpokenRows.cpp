// SPDX-License-Identifier: MIT
#include "app/archive/SpokenRows.h"

#include "app/archive/search/SplitScripts.h"
#include "app/archive/sql/Statement.h"
#include "app/archive/stored/FileValues.h"
#include "app/archive/stored/StoredPhrases.h"
#include "app/archive/upkeep/ArchiveTidying.h"
#include "app/text/PlainText.h"

#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

struct CallOfRows
{
    qint64 key = 0;
    bool swapped = false;
};

std::vector<CallOfRows> callsOf(Database &database)
{
    std::vector<CallOfRows> calls;
    Statement statement(database,
        "SELECT call.key, coalesce(mark.swapped, 0) FROM call"
        " LEFT JOIN mark ON mark.id = call.id ORDER BY call.key");
    while (statement.next())
        calls.push_back({statement.number(0), statement.number(1) != 0});
    return calls;
}

// In ten-thousandths, or as it is where that would not be exact.
float confidenceOf(double stored)
{
    return static_cast<float>(stored == std::floor(stored) ? stored / 10'000 : stored);
}

Phrase phraseOf(const Statement &row)
{
    Phrase phrase;
    phrase.startMs = storedOffset(row.number(0));
    phrase.endMs = phrase.startMs + storedOffset(row.number(1));
    phrase.speaker = static_cast<quint16>(row.number(2));
    if (!row.isNull(3))
        phrase.sentiment = storedSentiment(row.number(3));
    if (!row.isNull(4))
        phrase.confidence = storedConfidence(confidenceOf(row.real(4)));
    phrase.text = plainText(withoutScriptMarks(row.text(5)));
    return phrase;
}

// As much of a call as the tables of version 2 want to know.
Transcript transcriptOf(Database &database, qint64 key)
{
    Transcript transcript;
    Statement speakers(database, "SELECT role FROM speaker WHERE call = ? ORDER BY position");
    speakers.bind(key);
    while (speakers.next())
        transcript.speakers.push_back({storedRole(speakers.number(0)), {}, {}});
    transcript.phrases = loadSpokenRows(database, key, transcript.speakers.size());
    return transcript;
}

} // namespace

std::vector<Phrase> loadSpokenRows(Database &database, qint64 key, size_t speakers)
{
    std::vector<Phrase> phrases;
    Statement rows(database,
        "SELECT start_ms, length_ms, speaker, sentiment, confidence, text FROM phrase"
        " WHERE id > ? AND id <= ? + (SELECT phrases FROM call WHERE key = ?) ORDER BY id");
    rows.bind(key, key, key);
    while (rows.next()) {
        // The file is not ours alone to write.
        if (static_cast<quint64>(rows.number(2)) < speakers)
            phrases.push_back(phraseOf(rows));
    }
    return phrases;
}

void dropSpokenRows(Database &database)
{
    database.run(u"DROP TABLE spoken_index"_s);
    database.run(u"DROP VIEW spoken"_s);
}

void packSpokenRows(Database &database)
{
    for (const auto &call : callsOf(database)) {
        storePhrases(database, call.key, transcriptOf(database, call.key));
        if (call.swapped)
            exchangeSides(database, call.key);
    }
    database.run(u"DROP TABLE phrase"_s);
    noteTidyingDue(database);
}

} // namespace readback
