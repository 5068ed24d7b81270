// SPDX-License-Identifier: MIT
#include "app/exporting/FileCalls.h"

#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace readback {

namespace {

constexpr char kOpenFiles[] = "/proc/self/fd/";

} // namespace

FileCalls::~FileCalls() = default;

int FileCalls::createUnnamed([[maybe_unused]] const QByteArray &folder)
{
#ifdef O_TMPFILE
    // Without /proc the file could never get a name.
    if (::access(kOpenFiles, X_OK) == 0)
        return ::open(folder.constData(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
#endif
    return -1;
}

int FileCalls::createNamed(const QByteArray &path)
{
    return ::open(path.constData(), O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0600);
}

ssize_t FileCalls::write(int file, const char *bytes, size_t count)
{
    return ::write(file, bytes, count);
}

off_t FileCalls::size(int file)
{
    struct stat status;
    return ::fstat(file, &status) == 0 ? status.st_size : -1;
}

int FileCalls::changeMode(int file, mode_t mode)
{
    return ::fchmod(file, mode);
}

int FileCalls::sync(int file)
{
    return ::fsync(file);
}

int FileCalls::close(int file)
{
    return ::close(file);
}

int FileCalls::link(int file, const QByteArray &path)
{
    const QByteArray open = kOpenFiles + QByteArray::number(file);
    return ::linkat(AT_FDCWD, open.constData(), AT_FDCWD, path.constData(), AT_SYMLINK_FOLLOW);
}

int FileCalls::rename(const QByteArray &from, const QByteArray &to)
{
    return ::rename(from.constData(), to.constData());
}

int FileCalls::remove(const QByteArray &path)
{
    return ::unlink(path.constData());
}

int FileCalls::openFolder(const QByteArray &path)
{
    return ::open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

} // namespace readback
