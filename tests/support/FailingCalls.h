// SPDX-License-Identifier: MIT
#pragma once

#include "app/exporting/FileCalls.h"

#include <QByteArrayList>

#include <limits>

namespace readback {

// A disk that misbehaves as told: full after so many bytes, or one named call failing with one
// errno. Calls go to the real system otherwise.
class FailingCalls final : public FileCalls
{
public:
    qint64 bytesLeft = std::numeric_limits<qint64>::max(); // then ENOSPC, after a short write
    ssize_t mostPerWrite = std::numeric_limits<ssize_t>::max();
    bool unnamedFiles = true; // false: a file system without them
    QByteArray failing; // name of the call that fails, "folder sync" for the last one
    int reason = 0;
    int interrupted = 0; // so many writes end with EINTR first
    bool losesBytes = false; // write() claims more than it wrote
    int opened = 0; // files and folders; equals `closed` at the end
    int closed = 0;

    int createUnnamed(const QByteArray &folder) override;
    int createNamed(const QByteArray &path) override;
    ssize_t write(int file, const char *bytes, size_t count) override;
    off_t size(int file) override;
    int changeMode(int file, mode_t mode) override;
    int sync(int file) override;
    int close(int file) override;
    int link(int file, const QByteArray &path) override;
    int rename(const QByteArray &from, const QByteArray &to) override;
    int openFolder(const QByteArray &path) override;

private:
    bool fails(const char *call) const;
    int counted(int file);
    int m_folder = -1;
};

} // namespace readback
