// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"
#include "app/model/Speaker.h"

#include <QString>

namespace readback {

// The full text of what is said, a row a phrase (TimeKey.h). It keeps no text, so what leaves it is
// told as it was put in. Two tables: `spoken_index` of all words and where they stand, and
// `spoken_beginning` of the first three letters of words, which knows only the rows; so that what
// is typed can be found from the third letter on, without putting together all the words that begin
// so.

// Who is heard, as it is read: exchanged where a person said so.
enum class SpokenSide : quint8 { Agent, Customer, Other };
SpokenSide sideOf(SpeakerRole role);
SpeakerRole exchanged(SpeakerRole role); // Agent for Customer and the other way round

// A phrase as the full text has it.
struct IndexedPhrase
{
    qint64 row = 0;
    SpokenSide side = SpokenSide::Other;
    QString text; // as it was said
};

void addToIndex(Database &database, const IndexedPhrase &phrase);
void removeFromIndex(Database &database, const IndexedPhrase &phrase);
// For a phrase that stays in it and changes sides; `phrase`: as it was.
void moveInIndex(Database &database, const IndexedPhrase &phrase, SpokenSide side);
void emptyIndex(Database &database);

// A phrase whose text is lost cannot be taken out: what it was found by stays until the index is
// made anew (indexAnew), which takes a while and is done with the tidying. Until then a search
// meets it, looks at what is said there now and leaves it out; only counts of hits may tell of it.
void noteIndexDue(Database &database);
bool isIndexDue(Database &database);

// Both are texts for FTS5's own tokenizer, and pure.
// A side is a word of its own before the others, that no text may hold: a column for each side
// would cost two bytes with each word.
QString indexedText(SpokenSide side, const QString &text);
QString indexedBeginnings(const QString &text);

// For a query: what finds a side.
QString sideMark(SpokenSide side);
// Without what only the full text itself may hold.
QString searchableText(const QString &text);
// Whether a word that goes on behind this text is found in `spoken_beginning` by it.
bool isBeginning(const QString &text);

} // namespace readback
