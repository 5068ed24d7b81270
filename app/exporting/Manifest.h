// SPDX-License-Identifier: MIT
#pragma once

#include "app/exporting/ExportRecord.h"
#include "app/model/Result.h"

#include <QByteArray>
#include <QHash>

namespace readback {

// What manifest.json of an export folder says: what became of every conversation that was ever to
// be saved there. A value; copies share their records until one changes.
class Manifest
{
public:
    static constexpr char kFileName[] = "manifest.json";

    // Error Local for bytes that are no such manifest, so that nobody else's file is overwritten.
    // An entry that makes no sense is left out, and so is a file name that could leave the folder.
    static Result<Manifest> fromJson(const QByteArray &json);
    // UTF-8, sorted by start, then id: the same records give the same bytes.
    QByteArray toJson() const;

    const ExportRecord *find(const QString &id) const;
    // Replaces what was known of that conversation.
    void insert(const ExportRecord &record) { m_records.insert(record.id, record); }
    qsizetype size() const { return m_records.size(); }
    // The names of all files of all conversations.
    QStringList files() const;

    bool operator==(const Manifest &) const = default;

private:
    QHash<QString, ExportRecord> m_records; // by id
};

} // namespace readback
