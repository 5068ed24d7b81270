// SPDX-License-Identifier: MIT
#include "app/archive/stored/StoredPhrases.h"

#include "app/archive/search/SpokenIndex.h"
#include "app/archive/sql/Statement.h"
#include "app/archive/sql/TimeKey.h"
#include "app/archive/stored/FileValues.h"

#include <QCoreApplication>

#include <map>
#include <utility>

namespace readback {

namespace {

using Roles = std::map<qint64, SpeakerRole>; // by position

Roles rolesOf(Database &database, qint64 key)
{
    Roles roles;
    Statement statement(database, "SELECT position, role FROM speaker WHERE call = ?");
    statement.bind(key);
    while (statement.next())
        roles[statement.number(0)] = storedRole(statement.number(1));
    return roles;
}

SpokenSide sideIn(const Roles &roles, const Phrase &phrase, bool swapped)
{
    const auto role = roles.find(phrase.speaker);
    if (role == roles.end())
        return SpokenSide::Other;
    return sideOf(swapped ? exchanged(role->second) : role->second);
}

// Each phrase of a call as the full text has it now.
std::vector<IndexedPhrase> indexed(Database &database, qint64 key, const SpokenCall &spoken)
{
    const auto roles = rolesOf(database, key);
    std::vector<IndexedPhrase> phrases;
    phrases.reserve(spoken.said.size());
    auto row = phraseRow(key, 0);
    for (const auto &phrase : spoken.said.all())
        phrases.push_back({row++, sideIn(roles, phrase, spoken.swapped), phrase.text});
    return phrases;
}

bool isStored(Database &database, qint64 key)
{
    Statement statement(database, "SELECT 1 FROM spoken WHERE call = ?");
    return statement.bind(key).next();
}

SpokenSide otherSide(SpokenSide side)
{
    return side == SpokenSide::Agent ? SpokenSide::Customer : SpokenSide::Agent;
}

std::vector<qint64> storedKeys(Database &database)
{
    std::vector<qint64> keys;
    Statement statement(database, "SELECT call FROM spoken ORDER BY call");
    while (statement.next())
        keys.push_back(statement.number(0));
    return keys;
}

} // namespace

void storePhrases(Database &database, qint64 key, const Transcript &transcript)
{
    const auto block = packedPhrases(transcript.phrases);
    if (block.isEmpty())
        return database.fail(QCoreApplication::translate("Archive", "There is too little memory."));
    Statement(database, "INSERT INTO spoken (call, phrases) VALUES (?, ?)").bind(key, block).run();
    auto row = phraseRow(key, 0);
    for (const auto &phrase : transcript.phrases)
        addToIndex(
            database, {row++, sideOf(transcript.speakers.at(phrase.speaker).role), phrase.text});
}

std::optional<SpokenCall> loadSpoken(Database &database, qint64 key)
{
    Statement statement(database, "SELECT swapped, phrases FROM spoken WHERE call = ?");
    if (!statement.bind(key).next())
        return {};
    return spokenCall(statement.number(0), statement.value(1).toByteArray());
}

std::optional<SpokenCall> spokenCall(qint64 swapped, const QByteArray &phrases)
{
    auto said = PhraseBlock::read(phrases);
    return said ? std::optional(SpokenCall{*std::move(said), swapped != 0}) : std::nullopt;
}

std::vector<Phrase> loadPhrases(Database &database, qint64 key, size_t speakers)
{
    const auto spoken = loadSpoken(database, key);
    if (!spoken) {
        database.fail(QCoreApplication::translate("Archive", "What was said in it is damaged."));
        return {};
    }
    auto phrases = spoken->said.all();
    // The file is not ours alone to write.
    std::erase_if(phrases, [speakers](const Phrase &phrase) { return phrase.speaker >= speakers; });
    return phrases;
}

void removePhrases(Database &database, qint64 key)
{
    const auto spoken = loadSpoken(database, key);
    const bool damaged = !spoken && isStored(database, key);
    if (spoken) {
        for (const auto &phrase : indexed(database, key, *spoken))
            removeFromIndex(database, phrase);
    }
    Statement(database, "DELETE FROM spoken WHERE call = ?").bind(key).run();
    if (damaged)
        noteIndexDue(database);
}

void exchangeSides(Database &database, qint64 key)
{
    const auto spoken = loadSpoken(database, key);
    if (!spoken)
        return;
    for (const auto &phrase : indexed(database, key, *spoken)) {
        if (phrase.side != SpokenSide::Other)
            moveInIndex(database, phrase, otherSide(phrase.side));
    }
    Statement(database, "UPDATE spoken SET swapped = 1 - swapped WHERE call = ?").bind(key).run();
}

void indexAnew(Database &database)
{
    emptyIndex(database);
    for (const auto key : storedKeys(database)) {
        const auto spoken = loadSpoken(database, key);
        if (!spoken)
            continue;
        for (const auto &phrase : indexed(database, key, *spoken))
            addToIndex(database, phrase);
    }
}

} // namespace readback
