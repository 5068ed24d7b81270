// SPDX-License-Identifier: MIT
#pragma once

#include "app/exporting/ExportFormat.h"
#include "app/exporting/ExportTarget.h"
#include "app/exporting/FileName.h"
#include "app/exporting/Manifest.h"
#include "app/exporting/PlannedFile.h"

#include <vector>

namespace readback {

// A folder with one file a call and format, and manifest.json. The folder is made where it is
// missing. A file that is there already is replaced only if the manifest names it and nobody has
// changed it since it was written; else it stays, and the new one gets another name.
class FolderTarget final : public ExportTarget
{
public:
    explicit FolderTarget(QString folder, std::vector<ExportFormat> formats = {ExportFormat::Text});

    CallHandle open(
        const std::vector<Conversation> &calls, QObject *context, Callback<Done> done) override;
    bool holds(const QString &id, const std::optional<QString> &reading) const override;
    CallHandle store(
        const TranscriptDocument &document, QObject *context, Callback<QStringList> done) override;
    void postpone(const QString &) override { }
    void record(const ExportRecord &record) override;
    CallHandle flush(QObject *context, Callback<Done> done) override;

private:
    struct Contents;
    const PlannedFile &planFor(const Conversation &call, ExportFormat format);
    QStringList noteWritten(
        const std::vector<PlannedFile> &plan, const std::vector<WrittenFile> &files);

    QString m_folder;
    std::vector<ExportFormat> m_formats;
    Manifest m_manifest;
    TakenNames m_taken;
    QSet<QString> m_present; // names of files at the beginning
    QHash<QString, QString> m_held; // how it was read, by id
    QHash<QString, PlannedFile> m_plans; // by "id.extension": a second try has the same
    QSet<QString> m_left; // names of files that are somebody's own by now
    QHash<QString, QString> m_digests; // of what this run wrote, by name
    bool m_isOpen = false;
};

} // namespace readback
