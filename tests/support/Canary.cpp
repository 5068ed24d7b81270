// SPDX-License-Identifier: MIT
#include "tests/support/Canary.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <mutex>

namespace readback::test {

namespace {

// The characters of base64(text) that do not depend on the `offset` bytes before it or on what
// comes after.
QByteArray base64At(qsizetype offset, const QByteArray &text)
{
    const QByteArray encoded = (QByteArray(offset, '\0') + text).toBase64();
    const qsizetype first = (offset * 8 + 5) / 6;
    const qsizetype last = (offset + text.size()) * 8 / 6;
    return encoded.mid(first, last - first);
}

QByteArrayList formsOf(const QByteArray &secret)
{
    QByteArray percent;
    for (const char c : secret)
        percent += '%' + QByteArray(1, c).toHex();
    return {secret, percent, percent.toUpper(), secret.toHex(), secret.toHex().toUpper(),
        base64At(0, secret), base64At(1, secret), base64At(2, secret)};
}

std::mutex watchedMutex;
QByteArrayList watched;

} // namespace

QByteArrayList canaryForms()
{
    return formsOf(kCanary);
}

void watchFor(const QByteArray &secret)
{
    const std::scoped_lock lock(watchedMutex);
    watched += formsOf(secret);
}

bool holdsCanary(const QByteArray &bytes)
{
    static const QByteArrayList forms = canaryForms();
    const auto isIn = [&bytes](const QByteArray &form) { return bytes.contains(form); };
    const std::scoped_lock lock(watchedMutex);
    return std::any_of(forms.cbegin(), forms.cend(), isIn)
        || std::any_of(watched.cbegin(), watched.cend(), isIn);
}

QStringList filesWithCanary(const QString &folder)
{
    QStringList found;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (holdsCanary(walk.fileName().toUtf8())
            || (walk.fileInfo().isFile() && file.open(QIODevice::ReadOnly)
                && holdsCanary(file.readAll())))
            found.append(walk.filePath());
    }
    return found;
}

} // namespace readback::test
