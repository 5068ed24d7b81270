// SPDX-License-Identifier: MIT
#include "app/exporting/AtomicFile.h"

#include "app/exporting/FileCalls.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr int kNameTries = 10;

QByteArray temporaryName(const QByteArray &folder)
{
    const auto number = QRandomGenerator::system()->generate64();
    return folder + "/.readback-" + QByteArray::number(number, 36) + ".part";
}

// A file that is to keep its permissions has them here; anything else gets 0600.
mode_t modeFor(const QByteArray &path)
{
    struct stat status;
    if (::lstat(path.constData(), &status) == 0 && S_ISREG(status.st_mode))
        return status.st_mode & 0777;
    return 0600;
}

// One replacement of one file. Every step answers whether it worked, with the reason in errno;
// what is left over goes with the object.
class Replacement
{
public:
    Replacement(const QString &path, FileCalls &calls)
        : m_calls(calls), m_folder(QFile::encodeName(QFileInfo(path).path())),
          m_path(QFile::encodeName(path))
    {
    }
    ~Replacement()
    {
        const int reason = errno;
        if (m_file >= 0)
            m_calls.close(m_file);
        if (!m_temporary.isEmpty())
            m_calls.remove(m_temporary);
        errno = reason;
    }
    Replacement(const Replacement &) = delete;
    Replacement &operator=(const Replacement &) = delete;

    bool run(const QByteArray &bytes)
    {
        return create() && write(bytes) && hasSize(bytes.size()) && takeMode()
            && m_calls.sync(m_file) == 0 && name() && close() && rename() && syncFolder();
    }

private:
    bool create();
    bool write(const QByteArray &bytes);
    bool hasSize(qint64 size);
    bool takeMode();
    bool name();
    bool close() { return m_calls.close(std::exchange(m_file, -1)) == 0; }
    bool rename();
    bool syncFolder();

    FileCalls &m_calls;
    QByteArray m_folder;
    QByteArray m_path;
    QByteArray m_temporary; // empty while the file has no name, and once it has its final one
    int m_file = -1;
};

bool Replacement::create()
{
    m_file = m_calls.createUnnamed(m_folder);
    for (int i = 0; m_file < 0 && i < kNameTries; ++i) {
        const QByteArray candidate = temporaryName(m_folder);
        m_file = m_calls.createNamed(candidate);
        if (m_file >= 0)
            m_temporary = candidate;
        else if (errno != EEXIST)
            break;
    }
    return m_file >= 0;
}

// A write may take less than it was given: the next one then tells why, or takes the rest.
bool Replacement::write(const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const auto written
            = m_calls.write(m_file, bytes.constData() + at, static_cast<size_t>(bytes.size() - at));
        if (written > 0)
            at += written;
        else if (written == 0)
            errno = ENOSPC;
        if (written == 0 || (written < 0 && errno != EINTR))
            return false;
    }
    return true;
}

bool Replacement::hasSize(qint64 size)
{
    const qint64 actual = m_calls.size(m_file);
    if (actual >= 0 && actual != size)
        errno = EIO;
    return actual == size;
}

bool Replacement::takeMode()
{
    const mode_t mode = modeFor(m_path);
    return mode == 0600 || m_calls.changeMode(m_file, mode) == 0;
}

bool Replacement::name()
{
    for (int i = 0; m_temporary.isEmpty() && i < kNameTries; ++i) {
        const QByteArray candidate = temporaryName(m_folder);
        if (m_calls.link(m_file, candidate) == 0)
            m_temporary = candidate;
        else if (errno != EEXIST)
            break;
    }
    return !m_temporary.isEmpty();
}

bool Replacement::rename()
{
    if (m_calls.rename(m_temporary, m_path) != 0)
        return false;
    m_temporary.clear();
    return true;
}

// Without this the new name may be lost with the power. Some file systems cannot do it, and say so.
bool Replacement::syncFolder()
{
    const int folder = m_calls.openFolder(m_folder);
    if (folder < 0)
        return false;
    const bool synced = m_calls.sync(folder) == 0 || errno == EINVAL || errno == ENOTSUP;
    const int reason = errno;
    m_calls.close(folder);
    errno = reason;
    return synced;
}

Error cannotWrite(const QString &path, int reason)
{
    return Error::of(ErrorKind::Local,
        QCoreApplication::translate("AtomicFile", "%1 cannot be written: %2.")
            .arg(QDir::toNativeSeparators(path), qt_error_string(reason)));
}

} // namespace

Result<Done> writeFileAtomically(const QString &path, const QByteArray &bytes)
{
    FileCalls calls;
    return writeFileAtomically(path, bytes, calls);
}

Result<Done> writeFileAtomically(const QString &path, const QByteArray &bytes, FileCalls &calls)
{
    // The system would cut the name there and write another file.
    if (path.isEmpty() || path.contains(QChar(0)))
        return cannotWrite(path, EINVAL);
    if (!Replacement(path, calls).run(bytes))
        return cannotWrite(path, errno);
    return Done{};
}

} // namespace readback
