// SPDX-License-Identifier: MIT
#include "app/exporting/FolderTarget.h"

#include "app/async/Worker.h"
#include "app/exporting/AtomicFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr qint64 kManifestBytes = 256 << 20;
constexpr qint64 kHeadBytes = 4096;

Error cannotRead(const QFile &file)
{
    return Error::of(ErrorKind::Local,
        QCoreApplication::translate("FolderTarget", "%1 cannot be read: %2.")
            .arg(QDir::toNativeSeparators(file.fileName()), file.errorString()));
}

Result<Done> makeFolder(const QString &folder)
{
    if (QDir().mkpath(folder))
        return Done{};
    return Error::of(ErrorKind::Local,
        QCoreApplication::translate("FolderTarget", "The folder %1 cannot be made.")
            .arg(QDir::toNativeSeparators(folder)));
}

Result<Manifest> readManifest(const QString &folder)
{
    QFile file(folder + QLatin1Char('/') + QLatin1String(Manifest::kFileName));
    if (!file.exists())
        return Manifest();
    if (!file.open(QIODevice::ReadOnly))
        return cannotRead(file);
    return Manifest::fromJson(file.read(kManifestBytes));
}

QByteArray headOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(kHeadBytes) : QByteArray();
}

const QString *fileWithExtension(const ExportRecord &record, ExportFormat format)
{
    const QString end = QLatin1Char('.') + extensionOf(format);
    for (const auto &name : record.files) {
        if (name.endsWith(end))
            return &name;
    }
    return nullptr;
}

} // namespace

// What is in the folder when the export begins.
struct FolderTarget::Contents
{
    Manifest manifest;
    QSet<QString> names;

    static Result<Contents> read(const QString &folder);
    bool holds(const ExportRecord &record, const std::vector<ExportFormat> &formats) const;
    void adopt(const QString &folder, const std::vector<Conversation> &calls,
        const std::vector<ExportFormat> &formats);
};

Result<FolderTarget::Contents> FolderTarget::Contents::read(const QString &folder)
{
    if (const auto made = makeFolder(folder); !made)
        return made.error();
    auto manifest = readManifest(folder);
    if (!manifest)
        return manifest.error();
    const auto names = QDir(folder).entryList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    return Contents{*std::move(manifest), {names.begin(), names.end()}};
}

bool FolderTarget::Contents::holds(
    const ExportRecord &record, const std::vector<ExportFormat> &formats) const
{
    return record.outcome == ExportOutcome::Saved
        && std::all_of(formats.begin(), formats.end(), [&](ExportFormat format) {
               const auto *name = fileWithExtension(record, format);
               return name && names.contains(*name);
           });
}

// An export that was killed has whole files that its manifest does not name yet. They are
// recognised by name and content, and are as good as named.
void FolderTarget::Contents::adopt(const QString &folder, const std::vector<Conversation> &calls,
    const std::vector<ExportFormat> &formats)
{
    for (const auto &call : calls) {
        if (manifest.find(call.id))
            continue;
        QStringList files;
        for (const auto format : formats) {
            const QString name = exportFileName(call, extensionOf(format));
            if (names.contains(name)
                && isExportOf(call.id, headOf(folder + QLatin1Char('/') + name), format))
                files += name;
        }
        if (files.size() == static_cast<qsizetype>(formats.size()))
            manifest.insert({call.id, call.start, ExportOutcome::Saved, files, {}});
    }
}

FolderTarget::FolderTarget(QString folder, std::vector<ExportFormat> formats)
    : m_folder(std::move(folder)), m_formats(std::move(formats))
{
}

CallHandle FolderTarget::open(
    const std::vector<Conversation> &calls, QObject *context, Callback<Done> done)
{
    const auto read = [folder = m_folder, formats = m_formats, calls]() -> Result<Contents> {
        auto contents = Contents::read(folder);
        if (contents)
            contents->adopt(folder, calls, formats);
        return contents;
    };
    return runOnDisk<Contents>(
        context, read, [this, calls, done = std::move(done)](Result<Contents> contents) {
            if (!contents) {
                done(contents.error());
                return;
            }
            m_isOpen = true;
            m_manifest = contents->manifest;
            m_taken.insert(QLatin1String(Manifest::kFileName));
            m_present = contents->names;
            for (const auto &name : std::as_const(m_present))
                m_taken.insert(name);
            const auto named = m_manifest.files();
            for (const auto &name : named)
                m_taken.insert(name); // ours, even where the file is gone
            for (const auto &call : calls) {
                const auto *record = m_manifest.find(call.id);
                if (record && contents->holds(*record, m_formats))
                    m_held.insert(call.id);
            }
            done(Done{});
        });
}

QString FolderTarget::nameFor(const Conversation &call, ExportFormat format)
{
    auto &name = m_claimed[call.id + QLatin1Char('.') + extensionOf(format)];
    if (!name.isEmpty())
        return name;
    const auto *record = m_manifest.find(call.id);
    const auto *before = record ? fileWithExtension(*record, format) : nullptr;
    name = before ? *before : m_taken.claim(exportFileName(call, extensionOf(format)));
    return name;
}

CallHandle FolderTarget::store(
    const TranscriptDocument &document, QObject *context, Callback<QStringList> done)
{
    QStringList names;
    for (const auto format : m_formats)
        names += nameFor(document.conversation, format);
    return runOnDisk<QStringList>(
        context,
        [document, names, folder = m_folder, formats = m_formats]() -> Result<QStringList> {
            for (size_t i = 0; i < formats.size(); ++i) {
                const QString path = folder + QLatin1Char('/') + names[static_cast<qsizetype>(i)];
                const auto written = writeFileAtomically(path, render(document, formats[i]));
                if (!written)
                    return written.error();
            }
            return names;
        },
        std::move(done));
}

// Files of other formats that an earlier run saved stay this call's files.
void FolderTarget::record(const ExportRecord &record)
{
    auto merged = record;
    if (const auto *before = m_manifest.find(record.id)) {
        for (const auto &name : before->files) {
            if (m_present.contains(name) && !merged.files.contains(name))
                merged.files += name;
        }
    }
    m_manifest.insert(merged);
}

CallHandle FolderTarget::flush(QObject *context, Callback<Done> done)
{
    return runOnDisk<Done>(
        context,
        [manifest = m_manifest, folder = m_folder, isOpen = m_isOpen]() -> Result<Done> {
            if (!isOpen)
                return Done{}; // whatever manifest is there must not be lost
            return writeFileAtomically(
                folder + QLatin1Char('/') + QLatin1String(Manifest::kFileName), manifest.toJson());
        },
        std::move(done));
}

} // namespace readback
