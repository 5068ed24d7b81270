// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <unistd.h>

namespace readback::test {

// Makes the lock of an archive that is open here that of another program which is alive: whoever
// started this test. It goes with the archive as before.
inline bool lendLock(const QString &folder)
{
    const auto parent = QString::number(::getppid());
    const auto program = QFile::symLinkTarget(QStringLiteral("/proc/%1/exe").arg(parent));
    const auto text = QStringLiteral("%1\n%2\n%3\n\n\n")
                          .arg(parent, QFileInfo(program).fileName(), QSysInfo::machineHostName())
                          .toUtf8();
    QFile file(folder + QStringLiteral("/archive.lock"));
    return file.open(QFile::ReadWrite | QFile::ExistingOnly) && file.resize(0)
        && file.write(text) == text.size();
}

} // namespace readback::test
