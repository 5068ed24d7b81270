// SPDX-License-Identifier: MIT
#pragma once

#include "app/exporting/ExportFormat.h"
#include "app/exporting/ExportTarget.h"
#include "app/exporting/FileName.h"
#include "app/exporting/Manifest.h"

namespace readback {

// A folder with one file a call and format, and manifest.json. The folder is made where it is
// missing. A file that is there already is replaced only if the manifest names it; else the new one
// gets another name.
class FolderTarget final : public ExportTarget
{
public:
    explicit FolderTarget(QString folder, std::vector<ExportFormat> formats = {ExportFormat::Text});

    CallHandle open(
        const std::vector<Conversation> &calls, QObject *context, Callback<Done> done) override;
    bool holds(const QString &id) const override { return m_held.contains(id); }
    CallHandle store(
        const TranscriptDocument &document, QObject *context, Callback<QStringList> done) override;
    void postpone(const QString &) override { }
    void record(const ExportRecord &record) override;
    CallHandle flush(QObject *context, Callback<Done> done) override;

private:
    struct Contents;
    QString nameFor(const Conversation &call, ExportFormat format);

    QString m_folder;
    std::vector<ExportFormat> m_formats;
    Manifest m_manifest;
    TakenNames m_taken;
    QSet<QString> m_present; // names of files at the beginning
    QSet<QString> m_held; // ids
    QHash<QString, QString> m_claimed; // "id.extension" to file name: a second try has the same
    bool m_isOpen = false;
};

} // namespace readback
