// SPDX-License-Identifier: MIT
#pragma once

#include "app/settings/Settings.h"

#include <mutex>

namespace readback {

// Writes in the order in which the contents came to be, whatever the order in which the workers get
// there: an older state never replaces a newer one. Any thread.
class Settings::Writer
{
public:
    Writer(QString path, FileWriter write) : m_path(std::move(path)), m_write(std::move(write)) { }

    // The number of a state about to be written; later ones are higher.
    quint64 nextNumber() { return ++m_lastNumber; }
    // Of the thread that owns the settings: nothing will be written any more, and why.
    void forbid(const Error &why) { m_forbidden = why; }

    Result<Done> write(quint64 number, const QByteArray &bytes);

private:
    const QString m_path;
    const FileWriter m_write;
    quint64 m_lastNumber = 0; // the owner's
    std::optional<Error> m_forbidden; // set before the first write
    std::mutex m_mutex;
    quint64 m_written = 0;
};

} // namespace readback
