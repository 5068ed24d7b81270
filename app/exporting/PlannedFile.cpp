// SPDX-License-Identifier: MIT
#include "app/exporting/PlannedFile.h"

#include "app/exporting/AtomicFile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace readback {

namespace {

QString hexOf(const QByteArray &digest)
{
    return QString::fromLatin1(digest.toHex());
}

// Empty: it is no file, or cannot be read.
QString digestOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const bool read = QFileInfo(path).isFile() && file.open(QFile::ReadOnly) && hash.addData(&file);
    return read ? hexOf(hash.result()) : QString();
}

bool isSomebodysOwn(const QString &path, const PlannedFile &plan, const QString &fresh)
{
    const QFileInfo info(path);
    if (plan.spare.isEmpty() || (!info.exists() && !info.isSymLink()))
        return false;
    const auto there = digestOf(path);
    return there.isEmpty() || (there != plan.digest && there != fresh);
}

} // namespace

Result<WrittenFile> writePlanned(
    const PlannedFile &plan, const TranscriptDocument &document, const QString &folder)
{
    const auto bytes = render(document, plan.format);
    const auto digest = hexOf(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    const auto stem = folder + QLatin1Char('/');
    const auto &name = isSomebodysOwn(stem + plan.name, plan, digest) ? plan.spare : plan.name;
    const auto written = writeFileAtomically(stem + name, bytes);
    if (!written)
        return written.error();
    return WrittenFile{name, digest};
}

} // namespace readback
