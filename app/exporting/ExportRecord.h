// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"
#include "app/model/Error.h"

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
    QStringList files = {}; // names within the folder; of a call that is not saved now: none
    QString reason = {}; // a sentence for people; empty if saved

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
