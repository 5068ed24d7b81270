// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/Archive.h"
#include "app/archive/upkeep/Retention.h"
#include "app/async/Clock.h"

#include <QObject>
#include <QStringList>

namespace readback {

// Keeps an archive within its limits, and forgets what a person wants forgotten, for good: when
// `done` is told, no byte of it is left in the archive's files. All of it happens in small steps on
// the archive's own thread, between which others write. One thing at a time; dropping the handle
// stops after the step under way, and what was removed by then stays removed. Errors: Archive.
// Thread: the archive's.
class ArchiveUpkeep : public QObject
{
    Q_OBJECT
public:
    // Both outlive it.
    ArchiveUpkeep(Archive &archive, Clock &clock, QObject *parent = nullptr);
    ~ArchiveUpkeep() override;

    CallHandle summary(QObject *context, Callback<ArchiveSummary> done);

    // Removes calls that began more than `days` ago, by whole days, and the oldest until what is
    // left is within `bytes`. Calls that a person added something to stay in any case: a star, a
    // tag, a note, a passage in the basket. Tells how many went; where none did, and no earlier
    // removal was broken off before its end, nothing else is done.
    CallHandle applyRetention(const RetentionLimits &limits, QObject *context, Callback<int> done);
    // Removes calls with all that people added to them, and damaged files that were put aside.
    CallHandle forget(const QStringList &ids, QObject *context, Callback<int> done);
    // The same for every call. Searches and checklists stay. Asked by a person, it is carried out
    // whatever comes: dropping the handle only keeps `done` from being told, an archive that is
    // left finishes it, and what the program's end broke off is done when the archive is opened
    // next (ForgettingWish). `context` may outlive the archive. An error that is told while the
    // archive is not left is the end of it.
    CallHandle forgetAll(QObject *context, Callback<int> done);
    // Makes the files as small as what they hold.
    CallHandle compact(QObject *context, Callback<int> done);

signals:
    // Of the calls to remove; `total` 0: how long it takes cannot be said.
    void progressed(int done, int total);

private:
    class Job;

    CallHandle begin(const std::shared_ptr<Job> &job, QObject *context, Callback<int> done);
    void goOn(const std::shared_ptr<Job> &job, const Completion<int> &completion);

    Archive &m_archive;
    Clock &m_clock;
};

} // namespace readback
