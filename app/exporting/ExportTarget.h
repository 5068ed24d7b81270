// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Completion.h"
#include "app/exporting/ExportRecord.h"
#include "app/exporting/TranscriptDocument.h"

#include <optional>
#include <vector>

namespace readback {

// Where a batch puts what it has: a folder with a manifest, or standard output. Asynchronous, since
// disks and pipes can be slow. Errors are Local. Lives on the batch's thread.
class ExportTarget
{
public:
    virtual ~ExportTarget();
    // Called before anything else, with all calls that are to come.
    virtual CallHandle open(
        const std::vector<Conversation> &calls, QObject *context, Callback<Done> done)
        = 0;
    // True: an earlier run has stored this call, it is still there, and it was read so then (see
    // readingMark(); nothing: however it was).
    virtual bool holds(const QString &id, const std::optional<QString> &reading) const = 0;
    // Stores one call; the value is the names of its files.
    virtual CallHandle store(
        const TranscriptDocument &document, QObject *context, Callback<QStringList> done)
        = 0;
    // The call's turn comes later: nothing may wait for it.
    virtual void postpone(const QString &id) = 0;
    // What became of a call; cheap, see flush().
    virtual void record(const ExportRecord &record) = 0;
    // Makes what was recorded last.
    virtual CallHandle flush(QObject *context, Callback<Done> done) = 0;
};

} // namespace readback
