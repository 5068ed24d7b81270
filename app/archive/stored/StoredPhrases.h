// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"
#include "app/archive/stored/PhraseBlock.h"
#include "app/model/Transcript.h"

#include <optional>
#include <vector>

namespace readback {

// What was said in calls, and the full text of it. Parts of what StoredCalls.h and StoredMarks.h
// do, and of the search.

// For a call without phrases so far.
void storePhrases(Database &database, qint64 key, const Transcript &transcript);

// Those with one of so many speakers. A block that is damaged is a failure of the database; other
// calls are not touched by it.
std::vector<Phrase> loadPhrases(Database &database, qint64 key, size_t speakers);

// Before the call's speakers are removed. Of a block that is damaged the full text cannot be told
// what it is to forget, so that is due to be made anew.
void removePhrases(Database &database, qint64 key);

// Agent's words become Customer's and the other way round, in the full text.
void exchangeSides(Database &database, qint64 key);

// As a call is heard. Nothing: it is not there, or damaged, which is no failure.
struct SpokenCall
{
    PhraseBlock said;
    bool swapped = false; // sides are exchanged
};
std::optional<SpokenCall> loadSpoken(Database &database, qint64 key);
// From these two columns of the table `spoken`.
std::optional<SpokenCall> spokenCall(qint64 swapped, const QByteArray &phrases);

// Makes the full text of all calls that are there; of those with a damaged block there is none.
void indexAnew(Database &database);

} // namespace readback
