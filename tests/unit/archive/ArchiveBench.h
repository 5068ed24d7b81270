// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/Archive.h"
#include "app/archive/ArchiveOpening.h"
#include "app/archive/Schema.h"
#include "app/archive/sql/Statement.h"
#include "app/archive/stored/StoredCalls.h"
#include "app/archive/stored/StoredPhrases.h"
#include "tests/support/FakeClock.h"
#include "tests/support/LentLock.h"
#include "tests/support/Samples.h"
#include "tests/support/Waiting.h"

#include <QDir>
#include <QFileInfo>
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
        database().run(QStringLiteral("PRAGMA journal_mode = WAL")); // as an archive's
        migrate(database());
    }
    Database &database() { return **m_database; }
    QString folder() const { return m_folder.path(); }

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
    FakeClock &clock() { return m_clock; }
    QString folder() const { return m_folder.filePath(QStringLiteral("archive")); }
    void close() { m_archive.reset(); }
    void reopen()
    {
        m_archive.reset();
        m_archive = std::make_unique<Archive>(folder(), nullptr, &m_clock);
    }
    // To whoever else opens it, another program writes there.
    bool isAnotherPrograms() { return waitForState(Archive::State::Open) && lendLock(folder()); }
    // Sample calls [first, last), stored one by one.
    bool store(int first, int last)
    {
        bool stored = true;
        for (int number = first; number < last; ++number) {
            const auto outcome = write<qint64>(
                [number](Database &database) { return storeSample(database, number); });
            stored = outcome.ok() && stored;
        }
        return stored;
    }
    static qint64 storeSample(Database &database, int number)
    {
        const auto call = sampleConversation(number);
        return storeCall(database, call, sampleTranscript(call.id), call.start);
    }
    // How many calls there are; those must be whole. -1: it could not be read.
    int wholeCalls()
    {
        const auto count = read<int>([](Database &database) {
            int whole = 0;
            Statement calls(database, "SELECT key, phrases FROM call");
            while (calls.next()) {
                const auto spoken = loadSpoken(database, calls.number(0));
                whole += spoken && qint64(spoken->said.size()) == calls.number(1) ? 1 : 0;
            }
            return whole;
        });
        return count ? *count : -1;
    }
    // Until it is known what it is.
    bool waitForState(Archive::State state)
    {
        return waitUntil([this, state] { return m_archive->state() == state; });
    }
    // As a broken disk does it: the full text, and with the statement `loss` what nobody notices.
    static void breakIndex(Database &database, const QString &loss)
    {
        database.run(QStringLiteral("DELETE FROM spoken_index_idx"));
        database.run(
            QStringLiteral("UPDATE spoken_index_data SET block = x'00ff00ff' WHERE id > 10"));
        database.run(loss);
        database.number(QStringLiteral("SELECT count(*) FROM spoken_index('phrase')"));
    }
    // While all are at work, the full text is found to be broken, and `loss` (a statement) is gone;
    // true once the archive is open again. It must be open.
    bool meetDamage(const QString &loss)
    {
        bool checked = false;
        const auto watching = QObject::connect(m_archive.get(), &Archive::stateChanged,
            [&] { checked = checked || m_archive->state() == Archive::State::Checking; });
        const auto stored = store(900, 901);
        maintain<int>([loss](Database &database) {
            breakIndex(database, loss);
            return 0;
        });
        const auto seen = waitUntil([&] { return checked; });
        QObject::disconnect(watching);
        return stored && seen && waitForState(Archive::State::Open);
    }
    // As meetDamage(), but the file is not to be had when it is opened again; true once the archive
    // has Failed, and what was waiting to be written is refused.
    bool failOverDamage()
    {
        const auto stored = store(900, 901);
        const auto file = archiveFile(folder());
        const auto watching = QObject::connect(m_archive.get(), &Archive::stateChanged, [&] {
            if (m_archive->state() == Archive::State::Checking && QFileInfo(file).isFile())
                m_away = QFile::rename(file, awayFile()) && QDir().mkdir(file);
        });
        maintain<int>([](Database &database) {
            breakIndex(database, QStringLiteral("SELECT 1"));
            return 0;
        });
        const auto failed = waitForState(Archive::State::Failed);
        QObject::disconnect(watching);
        return stored && failed && m_away;
    }
    // Somebody else runs these statements; then the file is back, and found.
    bool comeBack(const QStringList &others)
    {
        const auto file = archiveFile(folder());
        if (!QDir().rmdir(file) || !QFile::rename(awayFile(), file))
            return false;
        {
            const auto database = Database::open(file, Database::Access::ReadWrite);
            for (const auto &statement : others)
                (*database)->run(statement);
            if ((*database)->takeError())
                return false;
        }
        return waitUntil([this] {
            m_clock.advance(1000);
            return m_archive->state() == Archive::State::Open;
        });
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
    Result<T> maintain(Archive::Work<T> work)
    {
        std::optional<Result<T>> outcome;
        const auto call = m_archive->maintain<T>(m_archive.get(), std::move(work),
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
    QString awayFile() const { return m_folder.filePath(QStringLiteral("away.db")); }
    template <class T>
    Result<T> wait(std::optional<Result<T>> &outcome)
    {
        if (!waitUntil([&] { return outcome.has_value(); }))
            return Error::of(ErrorKind::Timeout);
        return *std::move(outcome);
    }

    QTemporaryDir m_folder;
    FakeClock m_clock;
    bool m_away = false; // the file, so that it cannot be opened
    std::unique_ptr<Archive> m_archive;
};

} // namespace readback::test
