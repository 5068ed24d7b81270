// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/Database.h"

#include <QLockFile>

#include <functional>
#include <memory>

namespace readback {

// What opening an archive came to: a connection to write with, or none and why.
struct OpenedArchive
{
    std::unique_ptr<Database> database; // null: it cannot be written
    std::unique_ptr<QLockFile> lock; // held as long as this program writes there
    bool readable = false; // another program writes; reading is fine
    Error problem = {}; // where it cannot be written
    QString notice = {}; // for the person; empty: none
};

// Makes folder (0700) and file (0600) where they are missing, takes the lock, looks at the file and
// brings it to this version. Blocks: on the archive's own thread. `checking` is called before
// anything that takes long.
OpenedArchive openArchive(const QString &folder, const std::function<void()> &checking);

// The file within an archive's folder.
QString archiveFile(const QString &folder);
// The file and what SQLite keeps beside it, in bytes.
qint64 archiveSize(const QString &folder);

} // namespace readback
