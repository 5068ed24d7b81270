// SPDX-License-Identifier: MIT
#include "app/exporting/ExportFormat.h"

#include "app/exporting/TextWriter.h"
#include "app/text/OneLine.h"

using namespace Qt::StringLiterals;

namespace readback {

QString extensionOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Text:
        break;
    }
    return u"txt"_s;
}

std::optional<ExportFormat> exportFormat(const QString &name)
{
    if (name == extensionOf(ExportFormat::Text))
        return ExportFormat::Text;
    return {};
}

QStringList exportFormatNames()
{
    return {extensionOf(ExportFormat::Text)};
}

QByteArray render(const TranscriptDocument &document, ExportFormat format)
{
    switch (format) {
    case ExportFormat::Text:
        break;
    }
    return writeText(document);
}

bool isExportOf(
    const QString &conversationId, const QByteArray &head, [[maybe_unused]] ExportFormat format)
{
    return head.startsWith("# Conversation: " + oneLine(conversationId).toUtf8() + '\n');
}

} // namespace readback
