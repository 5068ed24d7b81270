// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/Archive.h"
#include "app/archive/Schema.h"
#include "tests/support/Waiting.h"

#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace readback::test {

// A database of the archive's tables, on this thread.
class ArchiveFileBench
{
public:
    ArchiveFileBench()
        : m_database(
            Database::open(m_folder.filePath(QStringLiteral("a.db")), Database::Access::ReadWrite))
    {
        migrate(database());
    }
    Database &database() { return **m_database; }

private:
    QTemporaryDir m_folder;
    Result<std::unique_ptr<Database>> m_database;
};

// An archive in a folder that goes with it.
class ArchiveBench
{
public:
    ArchiveBench() { reopen(); }
    Archive &archive() { return *m_archive; }
    QString folder() const { return m_folder.filePath(QStringLiteral("archive")); }
    void close() { m_archive.reset(); }
    void reopen()
    {
        m_archive.reset();
        m_archive = std::make_unique<Archive>(folder());
    }
    // The outcome of something written, or looked up, once it is there.
    template <class T>
    Result<T> write(Archive::Work<T> work)
    {
        std::optional<Result<T>> outcome;
        const auto call = m_archive->write<T>(m_archive.get(), std::move(work),
            [&](Result<T> result) { outcome = std::move(result); });
        return wait(outcome);
    }
    template <class T>
    Result<T> read(Archive::Work<T> work)
    {
        std::optional<Result<T>> outcome;
        const auto call = m_archive->read<T>(Archive::Reader::Calls, m_archive.get(),
            std::move(work), [&](Result<T> result) { outcome = std::move(result); });
        return wait(outcome);
    }

private:
    template <class T>
    Result<T> wait(std::optional<Result<T>> &outcome)
    {
        if (!QTest::qWaitFor([&] { return outcome.has_value(); }, 20'000))
            return Error::of(ErrorKind::Timeout);
        return *std::move(outcome);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Archive> m_archive;
};

} // namespace readback::test
