// SPDX-License-Identifier: MIT
#include "app/library/triage/CheckRun.h"

#include "app/archive/Archive.h"
#include "app/archive/stored/StoredChecklists.h"

namespace readback {

namespace {

constexpr qsizetype kBatch = 10; // calls in one errand of the archive: some ten milliseconds

using Results = std::vector<std::pair<QString, ChecklistResult>>;

} // namespace

CheckRun::CheckRun(Archive &archive, QObject *parent) : QObject(parent), m_archive(archive) { }

CheckRun::~CheckRun() = default;

void CheckRun::start(const Checklist &checklist, const QStringList &ids)
{
    stop();
    m_checklist = checklist;
    m_ids = ids;
    m_active = true;
    next();
}

void CheckRun::add(const Checklist &checklist, const QStringList &ids)
{
    if (!m_active)
        return start(checklist, ids);
    m_ids = m_ids.mid(m_next) + ids;
    m_next = 0;
}

void CheckRun::stop()
{
    m_batch.cancel();
    m_active = false;
    m_ids.clear();
    m_next = 0;
    m_found = 0;
}

void CheckRun::next()
{
    emit progressed(static_cast<int>(m_next), static_cast<int>(m_ids.size()));
    const auto ids = m_ids.mid(m_next, kBatch);
    if (ids.isEmpty())
        return end({});
    m_next += ids.size();
    m_batch = m_archive.read<Results>(
        Archive::Reader::Search, this,
        [ids, list = m_checklist](
            Database &database) { return checkStoredCalls(database, list, ids); },
        [this](const Result<Results> &here) {
            if (!here)
                return end(describe(here.error()));
            m_found += static_cast<int>(here->size());
            emit resultsFound(*here);
            if (m_active)
                next();
        });
}

void CheckRun::end(const QString &problem)
{
    m_active = false;
    m_ids.clear();
    m_next = 0;
    emit ended(problem);
}

} // namespace readback
