// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"

namespace readback {

// The tables of an archive, and how an older file becomes one of this version. The file says its
// version as PRAGMA user_version.
inline constexpr int kArchiveVersion = 2;
inline constexpr int kArchiveMark = 0x52424b31; // PRAGMA application_id: "RBK1"

// How FTS5 makes words of what is said, wherever it does.
inline constexpr char kTokenizer[] = "unicode61 remove_diacritics 2";

// 0: a new file.
int archiveVersion(Database &database);

// Brings a file of any older version to this one, wholly or not at all. The database is ReadWrite
// and not of a newer version.
void migrate(Database &database);

} // namespace readback
