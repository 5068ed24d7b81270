// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"

namespace readback {

// What a file is by its first bytes, without SQLite, which would begin to mend it. Short: it ends
// before what its head says there is.
enum class FileLook { Missing, Empty, Ours, Newer, Foreign, Short, Unreadable };
FileLook lookAt(const QString &file);

// What looking through the whole file came to. Mended: the full text was made anew from what was
// said. Unknown: it could not be looked through, see the database's error.
enum class Soundness { Sound, Mended, Damaged, Unknown };
// Takes seconds for a gigabyte. The database is ReadWrite.
Soundness lookThrough(Database &database);

} // namespace readback
