// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Completion.h"
#include "app/exporting/ExportFormat.h"

namespace readback {

// Saves one call as the file at `path`, replacing what is there (whoever chose the path was asked).
// Rendering and writing happen on a worker; a write that has begun is finished even if the handle
// is dropped. Error Local with the path and the system's reason. Thread: the context's.
CallHandle exportOne(const TranscriptDocument &document, const QString &path, ExportFormat format,
    QObject *context, Callback<Done> done);

} // namespace readback
