// SPDX-License-Identifier: MIT
#include "app/exporting/ExportOne.h"

#include "app/async/Worker.h"
#include "app/exporting/AtomicFile.h"

namespace readback {

CallHandle exportOne(const TranscriptDocument &document, const QString &path, ExportFormat format,
    QObject *context, Callback<Done> done)
{
    return runOnDisk<Done>(
        context,
        [document, path, format] { return writeFileAtomically(path, render(document, format)); },
        std::move(done));
}

} // namespace readback
