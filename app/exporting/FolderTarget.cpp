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

using WrittenFiles = std::vector<WrittenFile>;

Result<WrittenFiles> writeAll(
    const std::vector<PlannedFile> &plan, const TranscriptDocument &document, const QString &folder)
{
    WrittenFiles files;
    for (const auto &file : plan) {
        const auto written = writePlanned(file, document, folder);
        if (!written)
            return written.error();
        files.push_back(*written);
    }
    return files;
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
                    m_held.insert(call.id, record->reading);
            }
            done(Done{});
        });
}

bool FolderTarget::holds(const QString &id, const std::optional<QString> &reading) const
{
    const auto held = m_held.constFind(id);
    return held != m_held.cend() && (!reading || *reading == *held);
}

const PlannedFile &FolderTarget::planFor(const Conversation &call, ExportFormat format)
{
    auto &plan = m_plans[call.id + QLatin1Char('.') + extensionOf(format)];
    if (!plan.name.isEmpty())
        return plan;
    plan.format = format;
    const auto *record = m_manifest.find(call.id);
    const auto *before = record ? fileWithExtension(*record, format) : nullptr;
    plan.name = before ? *before : m_taken.claim(exportFileName(call, extensionOf(format)));
    if (before && m_present.contains(plan.name)) {
        plan.digest = record->digests.value(plan.name);
        plan.spare = m_taken.claim(plan.name);
    }
    return plan;
}

CallHandle FolderTarget::store(
    const TranscriptDocument &document, QObject *context, Callback<QStringList> done)
{
    std::vector<PlannedFile> plan;
    for (const auto format : m_formats)
        plan.push_back(planFor(document.conversation, format));
    return runOnDisk<WrittenFiles>(
        context, [document, plan, folder = m_folder] { return writeAll(plan, document, folder); },
        [this, plan, done = std::move(done)](const Result<WrittenFiles> &written) {
            if (written)
                done(noteWritten(plan, *written));
            else
                done(written.error());
        });
}

QStringList FolderTarget::noteWritten(
    const std::vector<PlannedFile> &plan, const std::vector<WrittenFile> &files)
{
    QStringList names;
    for (size_t i = 0; i < files.size(); ++i) {
        const auto &[name, digest] = files[i];
        if (name != plan[i].name)
            m_left.insert(plan[i].name);
        m_digests.insert(name, digest);
        names += name;
    }
    return names;
}

// Files of other formats that an earlier run saved stay this call's files, and so do those of a
// call that could not be saved again.
void FolderTarget::record(const ExportRecord &record)
{
    auto merged = record;
    const auto *before = m_manifest.find(record.id);
    const auto former = before ? *before : ExportRecord();
    for (const auto &name : former.files) {
        if (m_present.contains(name) && !m_left.contains(name) && !merged.files.contains(name))
            merged.files += name;
    }
    for (const auto &name : std::as_const(merged.files)) {
        const auto digest = m_digests.value(name, former.digests.value(name));
        if (!digest.isEmpty())
            merged.digests.insert(name, digest);
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
