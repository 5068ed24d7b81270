// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/ArchiveHaste.h"
#include "app/archive/ArchiveTurn.h"
#include "app/archive/sql/Database.h"

#include <QLockFile>

#include <functional>
#include <memory>

namespace readback {

// What made somebody doubt the file. Damage: a statement met some. Certain: and again after the
// file was found to be sound.
enum class Suspicion { None, Damage, Certain };

struct OpeningRequest
{
    QString folder;
    std::unique_ptr<QLockFile> lock = {}; // where it was taken before
    const ArchiveTurn *turn = nullptr; // null: nobody of this program is before it
    Suspicion suspicion = Suspicion::None;
    bool wasFull = false; // when it was last written: there has to be some room first
    std::function<void()> waiting = {}; // called before it waits for the lock, see openArchive()
    std::function<void()> checking = {}; // called before anything that takes long
    std::shared_ptr<ArchiveHaste> haste = std::make_shared<ArchiveHaste>();
};

// What opening an archive came to: a connection to write with, or none and why.
struct OpenedArchive
{
    std::unique_ptr<Database> database = {}; // null: it cannot be written
    std::unique_ptr<QLockFile> lock = {}; // held as long as this program writes there
    bool readable = false; // reading is fine
    bool mayPass = false; // the problem: worth another try later
    bool unclean = false; // the last program to write it did not come to its end
    bool mended = false; // something was wrong with the file and no longer is
    Error problem = {}; // where it cannot be written
    QString notice = {}; // for the person; empty: none
};

// Makes folder (0700) and files (0600) where they are missing, takes the lock, looks at the file
// and brings it to this version. A file that is no archive, or a damaged one, is put aside, what
// can be read of it is taken over into a new one, and the notice says so; that of a newer version
// stays as it is. Where that was stopped it goes on here, and so does the removal of all calls.
// Another program's lock is not waited for; that of this program, which is at its end there, for
// half a minute at most. Looks through the whole file only where the last program to write it did
// not come to its end, or on suspicion.
// Blocks: on the archive's own thread.
OpenedArchive openArchive(OpeningRequest request);

// Writes as much as a long call takes, and removes it: nothing else is as sure that there is room.
void tryRoom(Database &database);

// The file within an archive's folder.
QString archiveFile(const QString &folder);
// The file and what SQLite keeps beside it, in bytes.
qint64 archiveSize(const QString &folder);
// That a file is of a later version of the program.
Error newerArchive();
// That nothing can be written for now.
Error fullArchive();

} // namespace readback
