// SPDX-License-Identifier: MIT
#include "app/settings/SettingsWriter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace readback {

namespace {

// A folder that is there already stays as the person made it.
void makePrivateFolder(const QString &folder)
{
    if (QFileInfo::exists(folder) || !QDir().mkpath(folder))
        return; // the write itself will say why it cannot
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace

Result<Done> Settings::Writer::write(quint64 number, const QByteArray &bytes)
{
    if (m_forbidden)
        return *m_forbidden;
    const std::lock_guard lock(m_mutex);
    if (number <= m_written)
        return Done{}; // a newer state is on the disk already
    makePrivateFolder(QFileInfo(m_path).absolutePath());
    if (QFileInfo(m_path).isFile())
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner); // the new one keeps it
    auto result = m_write(m_path, bytes);
    if (result)
        m_written = number;
    return result;
}

} // namespace readback
