// SPDX-License-Identifier: MIT
#include "ui/coverage/CoverageCsvJob.h"

#include "app/async/Worker.h"
#include "app/exporting/AtomicFile.h"
#include "app/exporting/CoverageCsv.h"

#include <algorithm>
#include <utility>

namespace readback {

namespace {

constexpr size_t kSlice = 1'000; // a few milliseconds

} // namespace

CoverageCsvJob::CoverageCsvJob(
    const CoveredCalls &calls, Clock &clock, const QString &path, QObject *parent)
    : QObject(parent), m_calls(calls), m_clock(clock), m_path(path)
{
}

CoverageCsvJob::~CoverageCsvJob() = default;

void CoverageCsvJob::start()
{
    m_handles = m_calls.calls();
    m_csv = coverageCsvHead();
    m_clock.after(0, this, [this] { makeSlice(); });
}

void CoverageCsvJob::makeSlice()
{
    if (m_over)
        return;
    const size_t end = std::min(m_next + kSlice, m_handles.size());
    for (; m_next < end; ++m_next) {
        const auto call = m_handles[m_next];
        m_csv += coverageCsvLine(m_calls.conversation(call), m_calls.status(call));
    }
    if (m_next < m_handles.size())
        m_clock.after(0, this, [this] { makeSlice(); });
    else
        write();
}

void CoverageCsvJob::write()
{
    m_writing = runOnDisk<Done>(
        this, [path = m_path, csv = m_csv] { return writeFileAtomically(path, csv); },
        [this](const Result<Done> &result) { end(result); });
}

void CoverageCsvJob::giveUp()
{
    if (!m_writing.isActive())
        end(Error::of(ErrorKind::Cancelled));
}

void CoverageCsvJob::end(const Result<Done> &result)
{
    if (!std::exchange(m_over, true))
        emit finished(result);
}

} // namespace readback
