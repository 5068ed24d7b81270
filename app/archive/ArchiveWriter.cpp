// SPDX-License-Identifier: MIT
#include "app/archive/ArchiveWriter.h"

#include "app/archive/ArchiveOpening.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

// Of a quarter of a second each.
constexpr int kMostTries = 60;

Error problem(const QString &sentence)
{
    return Error::of(ErrorKind::Archive, sentence);
}

std::function<bool()> patience(const std::shared_ptr<ArchiveHaste> &haste)
{
    return [haste, tries = 0]() mutable {
        const bool again = !haste->hurried && ++tries < kMostTries;
        tries = again ? tries : 0;
        return again;
    };
}

} // namespace

ArchiveWriter::ArchiveWriter(QString folder, std::shared_ptr<ArchiveHaste> haste, Tell tell)
    : m_folder(std::move(folder)), m_haste(std::move(haste)), m_tell(std::move(tell)),
      m_turn(m_folder, leavingOf(m_haste))
{
}

Result<std::unique_ptr<Database>> ArchiveWriter::open()
{
    if (m_resting)
        return m_problem;
    OpeningRequest request;
    request.folder = m_folder;
    request.lock = std::move(m_lock);
    request.turn = &m_turn;
    request.suspicion = !m_suspected ? Suspicion::None
        : m_found                    ? Suspicion::Certain
                                     : Suspicion::Damage;
    request.wasFull = m_full;
    request.waiting = [this] { m_tell.opened({Stage::Waiting}); };
    request.checking = [this] { m_tell.opened({Stage::Checking}); };
    request.haste = m_haste;
    auto opened = openArchive(std::move(request));
    m_lock = std::move(opened.lock);
    if (!opened.database) {
        m_suspected = m_suspected || opened.unclean;
        stop({opened.readable ? Stage::ReadOnly : Stage::Failed, opened.problem, opened.notice,
            opened.mayPass});
        return opened.problem;
    }
    m_found = m_suspected && !opened.mended;
    m_suspected = false;
    m_full = false;
    opened.database->setPatience(patience(m_haste));
    opened.database->setStop(leavingOf(m_haste));
    m_tell.opened({Stage::Open, {}, opened.notice});
    return std::move(opened.database);
}

bool ArchiveWriter::watch(Database &database)
{
    if (database.damage() != Database::Damage::None) {
        m_tell.damaged();
        return true; // until nobody reads any more, see Archive
    }
    // Kept: what reads would lose the shared memory beside the file, which takes room as well.
    if (database.isFull()) {
        m_full = true;
        m_tell.opened({Stage::ReadOnly, fullArchive(), {}, true});
        return true;
    }
    if (database.isUnreachable()) {
        m_full = true; // who knows
        stop({Stage::ReadOnly,
            problem(QCoreApplication::translate(
                "Archive", "The archive cannot be written. It is tried again in a moment.")),
            {}, true});
        return false;
    }
    m_tell.written(archiveSize(m_folder));
    return true;
}

void ArchiveWriter::tryAgain(Database &database)
{
    if (!m_full)
        return;
    database.forgetTrouble();
    tryRoom(database);
    if (database.takeError())
        return; // watch() comes next
    m_full = false;
    m_tell.opened({Stage::Open});
}

void ArchiveWriter::stop(const Outcome &outcome)
{
    m_problem = outcome.problem;
    m_resting = true;
    m_tell.opened(outcome);
}

} // namespace readback
