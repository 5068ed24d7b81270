// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"
#include "app/model/Error.h"

#include <QMap>
#include <QStringList>

namespace readback {

// What became of one conversation in an export.
enum class ExportOutcome { Saved, NotReady, NoTranscript, Failed, Cancelled };

// One line of the manifest.
struct ExportRecord
{
    QString id;
    QDateTime start; // UTC; invalid: not told
    ExportOutcome outcome = ExportOutcome::Saved;
    // Names within the folder; of a call that is not saved now: those of an earlier time.
    QStringList files = {};
    QString reason = {}; // a sentence for people; empty if saved
    QString reading = {}; // how its files have it read, see readingMark()
    // Of files as they were written: SHA-256 in hex, by name. Not of all, where another version
    // wrote them.
    QMap<QString, QString> digests = {};

    bool operator==(const ExportRecord &) const = default;
};

ExportOutcome outcomeOf(ErrorKind kind);
ExportRecord notSaved(const Conversation &call, const Error &error);

// How many became what.
struct ExportTally
{
    int saved = 0;
    int notReady = 0;
    int noTranscript = 0;
    int failed = 0;
    int cancelled = 0;
    int total = 0;
    int savedBefore = 0; // of `saved`: an earlier run did it

    int done() const { return saved + notReady + noTranscript + failed + cancelled; }
    void count(ExportOutcome outcome);
    bool operator==(const ExportTally &) const = default;
};

// "12 saved, 1 failed, 2 not ready of 15", and how many without a transcript and cancelled where
// there are such.
QString sentenceFor(const ExportTally &tally);

} // namespace readback
