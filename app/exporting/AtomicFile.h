// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Result.h"

#include <QByteArray>
#include <QString>

namespace readback {

class FileCalls;

// Replaces the file at `path` with `bytes`, wholly or not at all: after an error the old file is as
// it was and no temporary file stays. Every write is checked, the size too, and the data is on the
// disk (fsync) before the name changes hands. New files get mode 0600, replaced ones keep theirs; a
// symbolic link at `path` is replaced, not followed. Error Local with the path and the system's own
// reason; should the very last step fail, the fsync of the folder, the new bytes are there whole.
// Blocks: call it on a worker. Any thread.
Result<Done> writeFileAtomically(const QString &path, const QByteArray &bytes);

// The same over the given system calls: for tests of what a disk can do to us.
Result<Done> writeFileAtomically(const QString &path, const QByteArray &bytes, FileCalls &calls);

} // namespace readback
