// SPDX-License-Identifier: MIT
#pragma once

#include "app/exporting/ExportFormat.h"
#include "app/model/Result.h"

namespace readback {

// A file of an export: where it goes, and what is known of the one that is there.
struct PlannedFile
{
    ExportFormat format = ExportFormat::Text;
    QString name; // within the folder
    // Where it goes if the file there is not as it was written; empty: none was there.
    QString spare = {};
    QString digest = {}; // of what was written there, SHA-256 in hex; empty: not known
};

struct WrittenFile
{
    QString name;
    QString digest; // of what was written

    bool operator==(const WrittenFile &) const = default;
};

// Writes it, whole or not at all, and nothing of a person's own is lost: a file that was changed
// since it was written stays, and the new one gets the spare name. Errors: Local. Blocks.
Result<WrittenFile> writePlanned(
    const PlannedFile &plan, const TranscriptDocument &document, const QString &folder);

} // namespace readback
