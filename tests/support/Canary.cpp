// SPDX-License-Identifier: MIT
#include "tests/support/Canary.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

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

} // namespace

QByteArrayList canaryForms()
{
    const QByteArray canary(kCanary);
    QByteArray percent;
    for (const char c : canary)
        percent += '%' + QByteArray(1, c).toHex();
    return {canary, percent, percent.toUpper(), canary.toHex(), canary.toHex().toUpper(),
        base64At(0, canary), base64At(1, canary), base64At(2, canary)};
}

bool holdsCanary(const QByteArray &bytes)
{
    static const QByteArrayList forms = canaryForms();
    return std::any_of(forms.cbegin(), forms.cend(),
        [&bytes](const QByteArray &form) { return bytes.contains(form); });
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
