// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace readback {

// Damaged files that were put aside in an archive's folder, with what SQLite kept beside them:
// archive.salvaging-<UTC time>.db until what can be read of it is taken over, however often that is
// broken off, and archive.damaged-<UTC time>.db from then on. They hold what people said, as the
// archive does.

// Puts the archive's file aside to be taken over, for this user alone. Returns its new name, with
// the folder; empty: it could not be moved. Nobody has it open.
QString putAside(const QString &folder);
// What is still to be taken over, with the folder; the youngest first.
QStringList filesToTakeOver(const QString &folder);
// It is. Returns its last name; nobody has it open.
QString notedAsTakenOver(const QString &file);
qint64 damagedSize(const QString &folder);
// True, as there is no more to do.
bool removeDamaged(const QString &folder);

} // namespace readback
