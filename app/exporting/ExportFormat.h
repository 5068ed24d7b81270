// SPDX-License-Identifier: MIT
#pragma once

#include "app/exporting/TranscriptDocument.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace readback {

enum class ExportFormat { Text };

// Its name on the command line, which is its file name's extension too: "txt".
QString extensionOf(ExportFormat format);
std::optional<ExportFormat> exportFormat(const QString &name);
QStringList exportFormatNames();

// The bytes of the file. Any thread; a long call takes milliseconds, so a worker is the place.
QByteArray render(const TranscriptDocument &document, ExportFormat format);

// True where a file that begins with `head` (4 KiB are enough) is an export of that conversation.
bool isExportOf(const QString &conversationId, const QByteArray &head, ExportFormat format);

} // namespace readback
