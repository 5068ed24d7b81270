// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"

#include <QStringList>

#include <optional>

namespace readback {

// How long, and how much, an archive keeps. 0: without end.
struct RetentionLimits
{
    int days = 0;
    qint64 bytes = 0;
};

// What an archive holds.
struct ArchiveSummary
{
    qint64 calls = 0;
    std::optional<qint64> oldestStartMs; // UTC; nothing: no call says when it began
    qint64 bytes = 0; // of all files, those included that were put aside as damaged
};

// Removing calls for good. What is removed is overwritten and gone from the full text, but the
// file is neither smaller nor free of remains before tidying is through (ArchiveTidying.h). Work
// for Archive::maintain(): each function is one small transaction, or none, so that others have
// their turn in between.

// Which calls began (or, where nobody knows, were stored) before that moment. Not those that a
// person added something to: a star, a tag, a note, a passage in the basket.
QStringList callsBefore(Database &database, qint64 startMs);
// The oldest calls that hold at least `share` (0 to 1) of all phrases, but for the same exceptions.
QStringList oldestCalls(Database &database, double share);
// What is in use, without what the file keeps free for later.
qint64 usedBytes(Database &database);

// Removes the first calls of the list, as many as a moment allows, and takes them off it. Spares
// those that a person added something to since the list was made. Returns how many went.
int removeFirst(Database &database, QStringList *ids);
// As removeFirst(), and with them all that a person added.
int forgetFirst(Database &database, QStringList *ids);
// Removes every call and all that people added to calls. Searches and checklists stay. One
// transaction, and the longest. Returns how many calls there were.
int forgetEveryCall(Database &database);

ArchiveSummary summarise(Database &database);

} // namespace readback
