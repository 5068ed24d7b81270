// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <sys/types.h>

namespace readback {

// The system calls under AtomicFile, so that a test can make each of them fail. Results and errno
// as in POSIX. Paths are encoded for the file system. Any thread.
class FileCalls
{
public:
    virtual ~FileCalls();
    // A file without a name in `folder` (it leaves nothing behind whatever happens), for writing,
    // mode 0600; -1 where the file system has no such thing.
    virtual int createUnnamed(const QByteArray &folder);
    // A new file for writing, mode 0600.
    virtual int createNamed(const QByteArray &path);
    virtual ssize_t write(int file, const char *bytes, size_t count);
    virtual off_t size(int file);
    virtual int changeMode(int file, mode_t mode);
    virtual int sync(int file);
    virtual int close(int file);
    // Gives an unnamed file its name; fails where the name is taken.
    virtual int link(int file, const QByteArray &path);
    virtual int rename(const QByteArray &from, const QByteArray &to);
    virtual int remove(const QByteArray &path);
    virtual int openFolder(const QByteArray &path);
};

} // namespace readback
