// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QtGlobal>

#include <atomic>
#include <memory>

namespace readback {

// A place in the order in which archives of one folder write there, within this program: each waits
// until those that came before it and were left have come to their ends, or what was asked of them
// would never be written. Taken when the archive is made, given back when nothing of it is left.
// Any thread.
class ArchiveTurn
{
public:
    using Leaving = std::shared_ptr<const std::atomic<bool>>; // see ArchiveHaste

    ArchiveTurn(QString folder, Leaving leaving);
    ~ArchiveTurn();
    Q_DISABLE_COPY_MOVE(ArchiveTurn)

    // Nobody who was left is before it.
    bool hasCome() const;

private:
    const QString m_folder;
    const quint64 m_number;
};

} // namespace readback
