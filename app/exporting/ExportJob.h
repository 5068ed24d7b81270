// SPDX-License-Identifier: MIT
#pragma once

#include "app/exporting/ExportRecord.h"

#include <vector>

namespace readback {

// What a batch is to do.
struct ExportJob
{
    std::vector<Conversation> calls; // an id that comes twice counts once
    QString source; // see TranscriptDocument
    qint64 waitMs = 0; // how long to wait for transcripts that are not ready
    int atOnce = 8; // calls in memory at one time
    std::vector<ExportRecord> known = {}; // not to be fetched: what became of them is clear already
    // The library knows how a person has calls read. Else whatever is there of a call is left.
    bool knowsReadings = true;
};

// The same with each call once, those that are known left out, and `atOnce` at least 1. Pure.
ExportJob tidied(ExportJob job);

} // namespace readback
