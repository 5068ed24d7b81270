// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Result.h"

#include <QByteArray>
#include <QString>

namespace readback {

// Replaces the file at `path` with `bytes`, wholly or not at all: after an error the old file is as
// it was and no temporary file stays. Every write is checked, the size too, and the data is on the
// disk (fsync) before the name changes hands. New files get mode 0600. Error Local with the path
// and the system's own reason. Blocks: call it on a worker. Any thread.
Result<Done> writeFileAtomically(const QString &path, const QByteArray &bytes);

} // namespace readback
