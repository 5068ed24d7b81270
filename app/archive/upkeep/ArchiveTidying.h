// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"

#include <QString>

namespace readback {

// What was removed has left traces, or the file is larger than it need be: to be said in the
// transaction that removes, and true until tidying was through, be it in another run.
void noteTidyingDue(Database &database);
bool isTidyingDue(Database &database);

// Makes an archive as small as what it holds, and leaves nothing in its files of what was removed:
// the full text is merged until no segment holds a removed word, the file is written anew, and what
// was written is carried over from the log beside it. Work for Archive::maintain(), a step each
// time.
class ArchiveTidying
{
public:
    enum class Extent { Index, All }; // Index: the full text alone is merged

    // `folder`: the archive's own, in which SQLite may keep what does not fit in memory.
    explicit ArchiveTidying(QString folder, Extent extent = Extent::All)
        : m_folder(std::move(folder)), m_extent(extent)
    {
    }

    // One step; true: that was the last. The second but last is the longest: it copies the file.
    // That one ends at once where the archive is left and has calls, and the file is as it was.
    bool step(Database &database);

private:
    enum class Stage { Begin, Merge, Rewrite, Truncate, Over };

    bool mergeIndex(Database &database, int pages); // true: there is nothing more to merge
    static void makeIndexAnew(Database &database);
    bool hasRoom(Database &database) const;
    void rewrite(Database &database);
    void finish(Database &database);

    const QString m_folder;
    const Extent m_extent;
    Stage m_stage = Stage::Begin;
    int m_triesToTruncate = 0;
};

} // namespace readback
