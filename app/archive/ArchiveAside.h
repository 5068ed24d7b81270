// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace readback {

// Damaged files that were put aside in an archive's folder: archive.damaged-<UTC time>.db, with
// what SQLite kept beside them. They hold what people said, as the archive does.

// Puts the archive's file aside, for this user alone. Returns its new name, with the folder; empty:
// it could not be moved. Nobody has it open.
QString putAside(const QString &folder);
qint64 damagedSize(const QString &folder);
// True, as there is no more to do.
bool removeDamaged(const QString &folder);

} // namespace readback
