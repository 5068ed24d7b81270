// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"

#include <functional>

namespace readback {

// Looks something up in the archive of a folder, whoever else has it open, and leaves no trace:
// nothing is made, locked for others, mended or brought up to date, in the file or beside it. What
// `work` reads is of one moment. It may be called again, from the beginning, where somebody came
// and wrote meanwhile, and is not called where there is no archive, nothing in it yet, or all in it
// is to be removed. Errors: Archive; the file is damaged, of a newer version, somebody's alone, or
// cannot be read. This program has no Archive open there itself: its locks would go when the visit
// ends. Blocks; any thread.
Result<Done> visitArchive(const QString &folder, const std::function<void(Database &)> &work);

} // namespace readback
