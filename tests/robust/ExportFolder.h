// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace readback::test {

using namespace Qt::StringLiterals;

// What an export has left in a folder, as it is now.
struct ExportFolder
{
    struct Entry
    {
        QString outcome;
        QString reason;
        QString file; // empty: none
    };

    QHash<QString, QByteArray> files; // all but the manifest
    std::optional<QHash<QString, Entry>> manifest; // by id; nothing: there is none, or no whole one

    static ExportFolder read(const QString &folder)
    {
        ExportFolder found;
        for (const auto &name : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
            QFile file(folder + u'/' + name);
            if (!file.open(QIODevice::ReadOnly))
                continue;
            if (name == "manifest.json"_L1)
                found.readManifest(file.readAll());
            else
                found.files.insert(name, file.readAll());
        }
        return found;
    }

    Entry entry(const QString &id) const { return manifest ? manifest->value(id) : Entry(); }
    int count(const QString &outcome) const
    {
        int count = 0;
        for (const auto &entry : manifest.value_or(QHash<QString, Entry>()))
            count += entry.outcome == outcome ? 1 : 0;
        return count;
    }

private:
    void readManifest(const QByteArray &bytes)
    {
        const auto document = QJsonDocument::fromJson(bytes);
        if (!document.isObject())
            return;
        manifest.emplace();
        for (const auto &value : document["conversations"_L1].toArray()) {
            const auto object = value.toObject();
            manifest->insert(object["id"_L1].toString(),
                {object["outcome"_L1].toString(), object["reason"_L1].toString(),
                    object["files"_L1].toArray().at(0).toString()});
        }
    }
};

} // namespace readback::test
