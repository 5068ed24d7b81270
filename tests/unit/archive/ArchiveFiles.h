// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/stored/PhraseBlock.h"
#include "app/model/Transcript.h"

#include <QDateTime>
#include <QFile>

namespace readback::test {

// An archive as files, for those who damage them.
inline QByteArray contents(const QString &name)
{
    QFile file(name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool replace(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size();
}

// Where the page begins, in the bytes of an archive, that holds what was said in that call. Pages
// before it may have traces of it, from when there were fewer of them.
inline qsizetype pageOf(const QByteArray &file, const Transcript &transcript)
{
    return file.lastIndexOf(packedPhrases(transcript.phrases)) / 4096 * 4096;
}

// As the folder is after a crash, and after one under another name of the machine: the lock stays.
inline bool leaveLock(const QString &folder)
{
    const QString name = folder + QLatin1String("/archive.lock");
    if (!replace(name, "999999\nreadback\nelsewhere\n\n\n"))
        return false;
    QFile file(name);
    return file.open(QFile::ReadWrite)
        && file.setFileTime(
            QDateTime::currentDateTimeUtc().addSecs(-60), QFile::FileModificationTime);
}

} // namespace readback::test
