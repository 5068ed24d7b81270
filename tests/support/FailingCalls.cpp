// SPDX-License-Identifier: MIT
#include "tests/support/FailingCalls.h"

#include <algorithm>
#include <cerrno>

namespace readback {

bool FailingCalls::fails(const char *call) const
{
    if (failing != call)
        return false;
    errno = reason;
    return true;
}

int FailingCalls::counted(int file)
{
    opened += file >= 0;
    return file;
}

int FailingCalls::createUnnamed(const QByteArray &folder)
{
    if (!unnamedFiles) {
        errno = EOPNOTSUPP;
        return -1;
    }
    return fails("create") ? -1 : counted(FileCalls::createUnnamed(folder));
}

int FailingCalls::createNamed(const QByteArray &path)
{
    return fails("create") ? -1 : counted(FileCalls::createNamed(path));
}

ssize_t FailingCalls::write(int file, const char *bytes, size_t count)
{
    if (fails("write"))
        return -1;
    if (interrupted > 0) {
        --interrupted;
        errno = EINTR;
        return -1;
    }
    if (bytesLeft <= 0) {
        errno = ENOSPC;
        return -1;
    }
    const auto room = std::min<ssize_t>({static_cast<ssize_t>(count), bytesLeft, mostPerWrite});
    const auto written = FileCalls::write(file, bytes, static_cast<size_t>(room));
    bytesLeft -= std::max<ssize_t>(0, written);
    return losesBytes ? static_cast<ssize_t>(count) : written;
}

off_t FailingCalls::size(int file)
{
    return fails("size") ? -1 : FileCalls::size(file);
}

int FailingCalls::changeMode(int file, mode_t mode)
{
    return fails("changeMode") ? -1 : FileCalls::changeMode(file, mode);
}

int FailingCalls::sync(int file)
{
    return fails(file == m_folder ? "folder sync" : "sync") ? -1 : FileCalls::sync(file);
}

int FailingCalls::close(int file)
{
    ++closed;
    const bool wasFolder = file == m_folder;
    if (wasFolder)
        m_folder = -1;
    const int result = FileCalls::close(file);
    return !wasFolder && fails("close") ? -1 : result;
}

int FailingCalls::link(int file, const QByteArray &path)
{
    return fails("link") ? -1 : FileCalls::link(file, path);
}

int FailingCalls::rename(const QByteArray &from, const QByteArray &to)
{
    return fails("rename") ? -1 : FileCalls::rename(from, to);
}

int FailingCalls::openFolder(const QByteArray &path)
{
    if (fails("openFolder"))
        return -1;
    m_folder = counted(FileCalls::openFolder(path));
    return m_folder;
}

} // namespace readback
